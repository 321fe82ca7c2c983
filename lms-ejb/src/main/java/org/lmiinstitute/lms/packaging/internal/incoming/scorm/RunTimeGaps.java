package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

import java.util.Optional;
import java.util.stream.Stream;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/** What an outline asks for that playing it does not carry: the run-time is scorm-again, which evaluates no prerequisites. */
final class RunTimeGaps {

    private static final String EXPERIENCED =
            "Its limits of experienced time are kept and do not end an attempt: the run-time counts the time that passed.";
    private static final String SYSTEM_WIDE =
            "Its global objectives are shared by the items of this package alone, where SCORM would let other packages read them.";

    private static final String PREREQUISITES =
            "Its prerequisites (%s) are kept and not enforced, so a learner can open it before they are met.";
    private static final String HEADING =
            "It opens something and has items under it, so it is a heading, and what it opens comes first under that.";

    private RunTimeGaps() {}

    /** Of an outline as a whole. */
    static Stream<String> of(ScormCourse course, Organization outline) {
        boolean shares = outline.objectivesGlobalToSystem()
                && Stream.concat(Stream.of(course.source()), course.sequencingCollection().stream())
                        .flatMap(XmlElement::withDescendants)
                        .anyMatch(element -> element.localName().equals("mapInfo"));
        return Stream.concat(experienced(outline.sequencing()), shares ? Stream.of(SYSTEM_WIDE) : Stream.empty());
    }

    static Stream<String> of(ScormItem item) {
        return Stream.of(
                        experienced(item.sequencing()),
                        item.rules().prerequisites().map(PREREQUISITES::formatted).stream(),
                        item.launch().filter(launch -> !item.children().isEmpty()).map(launch -> HEADING).stream())
                .flatMap(sentences -> sentences);
    }

    private static Stream<String> experienced(Optional<XmlElement> sequencing) {
        return sequencing.stream()
                .flatMap(XmlElement::withDescendants)
                .filter(element -> element.localName().equals("limitConditions"))
                .filter(limits -> limits.attribute("attemptExperiencedDurationLimit")
                        .or(() -> limits.attribute("activityExperiencedDurationLimit"))
                        .isPresent())
                .map(limits -> EXPERIENCED)
                .distinct();
    }
}
