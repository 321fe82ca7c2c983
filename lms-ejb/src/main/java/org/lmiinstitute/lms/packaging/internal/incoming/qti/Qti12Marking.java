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
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Which feedbacks are given to single choices, by their ident. */
    Map<String, List<String>> feedbackOfChoices() {
        Map<String, List<String>> feedback = new LinkedHashMap<>();
        conditions.stream()
                .filter(condition -> condition.equal().size() == 1 && notEqual(condition) == 0)
                .forEach(condition -> feedback.computeIfAbsent(condition.equal().get(0), choice -> new ArrayList<>())
                        .addAll(condition.shown()));
        feedback.values().removeIf(idents -> html(idents).isBlank());
        return feedback;
    }

    /** Which are given whatever was answered. */
    List<String> general() {
        return shown(conditions.stream()
                .filter(condition -> condition.isOther()
                        && condition.goesOn()
                        && condition.equal().isEmpty()));
    }

    /** Which are given to a right answer as a whole. */
    List<String> right() {
        return shown(
                rewarding().stream().filter(condition -> condition.equal().size() != 1 || notEqual(condition) > 0));
    }

    /** The same, where each rewarded condition names one text. */
    List<String> rightOfText() {
        return shown(rewarding().stream());
    }

    /** Which are given to whatever is left. */
    List<String> wrong() {
        return shown(conditions.stream()
                .filter(condition -> condition.isOther()
                        && !condition.goesOn()
                        && condition.score().signum() <= 0));
    }

    private static List<String> shown(Stream<Condition> some) {
        return some.flatMap(condition -> condition.shown().stream()).toList();
    }

    /** What feedbacks say, as HTML; they count as said. */
    String said(List<String> idents) {
        used.addAll(idents);
        return html(idents);
    }

    /** Each once: exporters show one text for several conditions. */
    private String html(List<String> idents) {
        return idents.stream()
                .distinct()
                .flatMap(ident -> item.children("itemfeedback")
                        .filter(feedback -> feedback.attributeOr("ident", "").equals(ident)))
                .map(Material::html)
                .collect(Collectors.joining());
    }

    /** Names what is said by no condition that was understood. */
    void nameUnused(Remarks remarks) {
        item.children("itemfeedback")
                .filter(feedback -> !used.contains(feedback.attributeOr("ident", "")))
                .forEach(feedback -> LostText.note("a feedback has no place here", Material.html(feedback), remarks));
    }
}
