package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Findings;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/** Reads what a manifest tells the run-time about an item; what makes no sense is said and left out. */
record RuleReader(Findings findings) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{1,10})?");
    private static final Pattern TIME = Pattern.compile("\\d{2,4}:\\d{2}:\\d{2}(\\.\\d{1,2})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> TIME_LIMIT_ACTIONS =
            Set.of("exit,message", "exit,no message", "continue,message", "continue,no message");

    ItemRules read(XmlElement item) {
        return new ItemRules(
                text(item, "prerequisites")
                        .filter(script ->
                                isAiccScript(item) || wrong(item, "prerequisites", "a script of the type aicc_script")),
                number(item, "masteryscore", HUNDRED),
                text(item, "maxtimeallowed")
                        .filter(time -> TIME.matcher(time).matches() || wrong(item, "maxtimeallowed", "HHHH:MM:SS.SS")),
                text(item, "timeLimitAction")
                        .or(() -> text(item, "timelimitaction"))
                        .map(action -> action.replaceAll("\\s*,\\s*", ","))
                        .filter(action -> TIME_LIMIT_ACTIONS.contains(action)
                                || wrong(item, "timelimitaction", "exit or continue, a comma, message or no message")),
                text(item, "dataFromLMS").or(() -> text(item, "datafromlms")),
                completionOf(item));
    }

    /** Of an item or of an outline as a whole. */
    Optional<ItemRules.CompletionThreshold> completionOf(XmlElement item) {
        return item.child("completionThreshold").flatMap(this::completion);
    }

    /** There is no other type, and many leave it out. */
    private static boolean isAiccScript(XmlElement item) {
        return item.child("prerequisites")
                .flatMap(element -> element.attribute("type"))
                .filter(type -> !type.equalsIgnoreCase("aicc_script"))
                .isEmpty();
    }

    private static Optional<String> text(XmlElement item, String name) {
        return item.childText(name);
    }

    private Optional<BigDecimal> number(XmlElement item, String name, BigDecimal most) {
        return text(item, name)
                .filter(text -> isUpTo(most, text) || wrong(item, name, "a number from 0 to " + most))
                .map(BigDecimal::new);
    }

    /** The 4th edition writes attributes, those before it a number. */
    private Optional<ItemRules.CompletionThreshold> completion(XmlElement threshold) {
        if (!threshold.text().isEmpty()) {
            return Optional.of(threshold.text())
                    .filter(text -> isUpTo(BigDecimal.ONE, text) || wrong(threshold, "a number from 0 to 1"))
                    .map(least -> new ItemRules.CompletionThreshold(true, new BigDecimal(least), BigDecimal.ONE));
        }
        return Optional.of(new ItemRules.CompletionThreshold(
                threshold
                        .attribute("completedByMeasure")
                        .filter(Set.of("true", "1")::contains)
                        .isPresent(),
                measure(threshold, "minProgressMeasure"),
                measure(threshold, "progressWeight")));
    }

    private BigDecimal measure(XmlElement threshold, String attribute) {
        return threshold
                .attribute(attribute)
                .filter(text ->
                        isUpTo(BigDecimal.ONE, text) || wrong(threshold, attribute + " as a number from 0 to 1"))
                .map(BigDecimal::new)
                .orElse(BigDecimal.ONE);
    }

    /** Whether it is a number from -1 to 1. */
    static boolean isScaledScore(String text) {
        return isUpTo(BigDecimal.ONE, text.replaceFirst("^-", ""));
    }

    private static boolean isUpTo(BigDecimal most, String text) {
        return NUMBER.matcher(text).matches() && new BigDecimal(text).compareTo(most) <= 0;
    }

    private boolean wrong(XmlElement item, String child, String expected) {
        return wrong(
                item.children().stream()
                        .filter(each -> each.localName().equalsIgnoreCase(child))
                        .findFirst()
                        .orElse(item),
                expected);
    }

    private boolean wrong(XmlElement element, String expected) {
        findings.add(element, "\"" + element.text() + "\" is left out", expected, "CAM, " + element.localName());
        return false;
    }
}
