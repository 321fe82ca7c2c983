package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/**
 * What an outline asks for that playing it does not carry. Learners open every item when they like: global objectives, scores to
 * reach and an item's own wish to go on are carried, prerequisites and the rules that would lead or hold a learner are kept only.
 */
final class RunTimeGaps {

    private static final Set<String> TRUE = Set.of("true", "1");

    /** The rules of order (SCORM 2004 4th edition, SN 3), by what they are called in words. */
    private static final Map<String, String> RULES = Map.of(
            "sequencingRules", "rules before, after and at the end of an attempt",
            "limitConditions", "limits of attempts and time",
            "rollupRules", "rules of rollup",
            "rollupConsiderations", "conditions of rollup",
            "constrainedChoiceConsiderations", "limits of choice",
            "randomizationControls", "random order");

    private static final String ORDER = "choice and order by its control mode";

    private static final String NOT_ENFORCED =
            "Kept and not enforced: %s. A learner can open every item at any time, and an item is done as it says itself.";
    private static final String SYSTEM_WIDE =
            "Its global objectives are shared by the items of this package alone, where SCORM would let other packages read them.";

    private static final String STORES =
            "The stores of data that it shares with other items are kept and not given to it; it finds none.";

    private static final String PREREQUISITES =
            "Its prerequisites (%s) are kept and not enforced, so a learner can open it before they are met.";
    private static final String HEADING =
            "It opens something and has items under it, so it is a heading, and what it opens comes first under that.";

    private RunTimeGaps() {}

    /** Of an outline as a whole. */
    static Stream<String> of(ScormCourse course, Organization outline) {
        boolean shares = outline.objectivesGlobalToSystem()
                && Stream.concat(Stream.of(course.source()), course.shared().all().stream())
                        .flatMap(XmlElement::withDescendants)
                        .anyMatch(element -> element.localName().equals("mapInfo"));
        return Stream.concat(order(course, outline.sequencing()), shares ? Stream.of(SYSTEM_WIDE) : Stream.empty());
    }

    static Stream<String> of(ScormCourse course, ScormItem item) {
        return Stream.of(
                        order(course, item.sequencing()),
                        item.sharedData().map(data -> STORES).stream(),
                        item.rules().prerequisites().map(PREREQUISITES::formatted).stream(),
                        item.launch().filter(launch -> !item.children().isEmpty()).map(launch -> HEADING).stream())
                .flatMap(sentences -> sentences);
    }

    private static Stream<String> order(ScormCourse course, Optional<XmlElement> sequencing) {
        String rules = Stream.concat(sequencing.stream(), sequencing.flatMap(course::sharedSequencing).stream())
                .flatMap(element -> element.children().stream())
                .flatMap(rule -> nameOf(rule).stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return rules.isEmpty() ? Stream.empty() : Stream.of(NOT_ENFORCED.formatted(rules));
    }

    private static Optional<String> nameOf(XmlElement rule) {
        if (rule.localName().equals("controlMode")) {
            boolean leads = rule.attribute("choice")
                            .filter(Outline.FALSE::contains)
                            .isPresent()
                    || rule.attribute("forwardOnly").filter(TRUE::contains).isPresent();
            return leads ? Optional.of(ORDER) : Optional.empty();
        }
        return Optional.ofNullable(RULES.get(rule.localName()));
    }
}
