package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;

/** What a QTI 2 item takes for right (Assessment Test, Section and Item Information Model 2.1, 5.1 and 8). */
record Qti2Marking(QtiElement item, QtiElement declaration, Remarks remarks) {

    /** What our marking comes to the same as; whoever uses more marks by rules of his own. */
    private static final Set<String> PLAIN = Set.of(
            "responseProcessing",
            "responseCondition",
            "responseIf",
            "responseElseIf",
            "responseElse",
            "match",
            "isNull",
            "variable",
            "correct",
            "baseValue",
            "setOutcomeValue",
            "equal",
            "equalRounded",
            "mapResponse",
            "sum",
            "not",
            "and",
            "or",
            "member",
            "multiple",
            "stringMatch");

    /** Values that are right: those that are said to be, else those that are worth most. */
    Set<String> right() {
        Set<String> right = new LinkedHashSet<>();
        declaration.child("correctResponse").ifPresent(correct -> correct.children("value")
                .forEach(value -> right.add(value.text())));
        if (right.isEmpty()) {
            addRewarded(right);
        }
        return right;
    }

    private void addRewarded(Set<String> right) {
        List<QtiElement> entries = declaration.child("mapping").stream()
                .flatMap(mapping -> mapping.children("mapEntry"))
                .filter(entry -> worth(entry).signum() > 0)
                .toList();
        Optional<BigDecimal> best = entries.stream().map(Qti2Marking::worth).max(Comparator.naturalOrder());
        boolean isSeveral = declaration.attributeOr("cardinality", "single").equals("multiple");
        entries.stream()
                .filter(entry -> isSeveral || worth(entry).compareTo(best.orElseThrow()) == 0)
                .forEach(entry -> right.add(entry.attributeOr("mapKey", "")));
        if (right.size() < entries.size()) {
            remarks.note("answers that are right in part count as wrong");
        }
    }

    private static BigDecimal worth(QtiElement entry) {
        return entry.attribute("mappedValue").flatMap(AcceptedNumbers::read).orElse(BigDecimal.ZERO);
    }

    /** Names where our marking differs. */
    void nameRules(boolean isSeveral) {
        Optional<QtiElement> processing = item.child("responseProcessing");
        String template =
                processing.flatMap(rules -> rules.attribute("template")).orElse("");
        boolean isOwn = processing.isPresent()
                && template.isEmpty()
                && processing.get().all("*").stream().anyMatch(rule -> !PLAIN.contains(rule.name()));
        if (isOwn) {
            remarks.note("it is marked by rules of its own; here by its right answer alone");
        } else if (isSeveral
                && (template.endsWith("map_response")
                        || declaration.child("mapping").isPresent())) {
            remarks.note(
                    "the value of each choice is not kept: here each right one counts the same and each wrong one takes as much away");
        } else if (isSeveral) {
            remarks.note("right choices in part give points in part here; they gave none");
        }
    }

    /** How far off a number may be. */
    BigDecimal tolerance(BigDecimal answer) {
        Optional<QtiElement> equal = item.first("equal");
        if (equal.isPresent()) {
            return tolerance(equal.get(), answer);
        }
        return item.first("equalRounded")
                .flatMap(rounded -> rounded.attribute("figures"))
                .filter(figures -> figures.matches("[0-9]{1,2}"))
                .map(figures -> new BigDecimal("0.5").movePointLeft(Integer.parseInt(figures)))
                .orElse(BigDecimal.ZERO);
    }

    private BigDecimal tolerance(QtiElement equal, BigDecimal answer) {
        List<BigDecimal> stated = List.of(equal.attributeOr("tolerance", "0").split("\\s+")).stream()
                .flatMap(text -> AcceptedNumbers.read(text).stream())
                .toList();
        BigDecimal most = stated.stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
        if (stated.stream().distinct().count() > 1) {
            remarks.note("its tolerance is not the same to both sides; here it is the larger one");
        }
        return switch (equal.attributeOr("toleranceMode", "exact")) {
            case "absolute" -> most;
            case "relative" ->
                most.multiply(answer.abs())
                        .divide(new BigDecimal(100), 6, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
            default -> BigDecimal.ZERO;
        };
    }
}
