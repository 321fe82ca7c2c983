package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lmiinstitute.lms.packaging.internal.incoming.content.PlainLine;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;

/** What a QTI 1.2 item takes for right, and what it says when (ASI Information Model 4.3, response processing). */
final class Qti12Marking {

    /**
     * A condition.
     *
     * @param equal values that answers must have
     * @param score positive if it rewards
     * @param isOther whether it holds for whatever is left
     */
    private record Condition(
            QtiElement element,
            List<String> equal,
            BigDecimal score,
            boolean isOther,
            boolean goesOn,
            List<String> shown) {}

    private final QtiElement item;
    private final List<Condition> conditions;
    private final Set<String> used = new LinkedHashSet<>();

    Qti12Marking(QtiElement item) {
        this.item = item;
        this.conditions =
                item.all("respcondition").stream().map(Qti12Marking::condition).toList();
    }

    private static Condition condition(QtiElement element) {
        List<String> equal = element.all("varequal").stream()
                .filter(each -> !each.isWithin("not", element))
                .map(QtiElement::text)
                .toList();
        return new Condition(
                element,
                equal,
                score(element),
                !element.all("other").isEmpty() || isAlways(element),
                element.attributeOr("continue", "No").equalsIgnoreCase("yes"),
                element.all("displayfeedback").stream()
                        .flatMap(shown -> shown.attribute("linkrefid").stream())
                        .toList());
    }

    private static boolean isAlways(QtiElement element) {
        return element.child("conditionvar")
                .map(condition -> condition.children().findAny().isEmpty())
                .orElse(false);
    }

    /** Sums of points and percentages alike; a variable that counts what is wrong is none. */
    private static BigDecimal score(QtiElement element) {
        return element.children("setvar")
                .filter(set -> !set.attributeOr("varname", "SCORE")
                        .toLowerCase(Locale.ROOT)
                        .contains("incorrect"))
                .map(set -> sign(set).multiply(AcceptedNumbers.read(set.text()).orElse(BigDecimal.ZERO)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sign(QtiElement set) {
        return set.attributeOr("action", "Set").equalsIgnoreCase("subtract") ? BigDecimal.ONE.negate() : BigDecimal.ONE;
    }

    /** Values that are rewarded; of several grades only the best. */
    Set<String> right(boolean isSeveral, Remarks remarks) {
        BigDecimal best = best();
        boolean hasGrades =
                rewarding().stream().anyMatch(condition -> condition.score().compareTo(best) < 0);
        if (hasGrades && !isSeveral) {
            remarks.note("answers that are right in part count as wrong");
        }
        Set<String> right = new LinkedHashSet<>();
        rewarding().stream()
                .filter(condition -> isSeveral || condition.score().compareTo(best) == 0)
                .forEach(condition -> right.addAll(condition.equal()));
        return right;
    }

    /** Whether all right choices are marked as a whole, as the cartridge profile does it. */
    boolean isAllOrNothing() {
        return rewarding().size() == 1
                && rewarding().get(0).equal().size() + notEqual(rewarding().get(0)) > 1;
    }

    private static int notEqual(Condition condition) {
        return (int) condition.element().all("varequal").stream()
                .filter(each -> each.isWithin("not", condition.element()))
                .count();
    }

    /** A range of numbers that is rewarded, if there is one. */
    Optional<AcceptedNumbers> range() {
        for (Condition condition : rewarding()) {
            Optional<BigDecimal> low = bound(condition, "vargte").or(() -> bound(condition, "vargt"));
            Optional<BigDecimal> high = bound(condition, "varlte").or(() -> bound(condition, "varlt"));
            if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) <= 0) {
                return Optional.of(AcceptedNumbers.between(low.get(), high.get()));
            }
        }
        return Optional.empty();
    }

    boolean hasSubstrings() {
        return !item.all("varsubstring").isEmpty();
    }

    private static Optional<BigDecimal> bound(Condition condition, String name) {
        return condition.element().first(name).flatMap(bound -> AcceptedNumbers.read(bound.text()));
    }

    private List<Condition> rewarding() {
        return conditions.stream()
                .filter(condition -> condition.score().signum() > 0)
                .filter(condition -> !condition.isOther() || !condition.equal().isEmpty())
                .toList();
    }

    private BigDecimal best() {
        return rewarding().stream()
                .map(Condition::score)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    /** What is said of single choices, by their ident, as HTML. */
    Map<String, String> feedbackOfChoices() {
        Map<String, String> feedback = new LinkedHashMap<>();
        conditions.stream()
                .filter(condition -> condition.equal().size() == 1 && notEqual(condition) == 0)
                .forEach(condition -> feedback.merge(condition.equal().get(0), shown(condition), String::concat));
        feedback.values().removeIf(String::isBlank);
        return feedback;
    }

    /** What is said whatever was answered. */
    String general() {
        return joined(conditions.stream()
                .filter(condition -> condition.isOther()
                        && condition.goesOn()
                        && condition.equal().isEmpty())
                .toList());
    }

    /** What is said of a right answer as a whole. */
    String right() {
        return joined(rewarding().stream()
                .filter(condition -> condition.equal().size() != 1 || notEqual(condition) > 0)
                .toList());
    }

    /** The same, where each rewarded condition names one text. */
    String rightOfText() {
        return joined(rewarding());
    }

    /** What is said of whatever is left. */
    String wrong() {
        return joined(conditions.stream()
                .filter(condition -> condition.isOther()
                        && !condition.goesOn()
                        && condition.score().signum() <= 0)
                .toList());
    }

    private String joined(List<Condition> some) {
        StringBuilder html = new StringBuilder();
        some.forEach(condition -> html.append(shown(condition)));
        return html.toString();
    }

    private String shown(Condition condition) {
        StringBuilder html = new StringBuilder();
        condition.shown().forEach(ident -> html.append(feedback(ident)));
        return html.toString();
    }

    /** A feedback, once: exporters show one text for several conditions. */
    private String feedback(String ident) {
        used.add(ident);
        return item.children("itemfeedback")
                .filter(feedback -> feedback.attributeOr("ident", "").equals(ident))
                .findFirst()
                .map(Material::html)
                .orElse("");
    }

    /** Names what is said only as a hint, or by no condition that was understood. */
    void nameUnused(Remarks remarks) {
        List<QtiElement> unused = new ArrayList<>(item.children("itemfeedback").toList());
        unused.removeIf(feedback -> used.contains(feedback.attributeOr("ident", ""))
                || feedback.text().isEmpty());
        unused.forEach(
                feedback -> remarks.note("a feedback has no place here: " + PlainLine.shortened(feedback.text())));
    }
}
