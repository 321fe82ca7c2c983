package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

import java.util.Optional;
import java.util.stream.Stream;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/** What of the sequencing of SCORM 2004 the run-time (scorm-again) does not carry. */
final class SequencingGaps {

    private static final String EXPERIENCED =
            "Its limits of experienced time are kept and do not end an attempt: the run-time counts the time that passed.";
    private static final String SYSTEM_WIDE =
            "Its global objectives are shared by the items of this package alone, where SCORM would let other packages read them.";

    private SequencingGaps() {}

    /** Of an outline as a whole. */
    static Stream<String> of(ScormCourse course, Organization outline) {
        boolean shares = outline.objectivesGlobalToSystem()
                && Stream.concat(Stream.of(course.source()), course.sequencingCollection().stream())
                        .flatMap(XmlElement::withDescendants)
                        .anyMatch(element -> element.localName().equals("mapInfo"));
        return Stream.concat(experienced(outline.sequencing()), shares ? Stream.of(SYSTEM_WIDE) : Stream.empty());
    }

    static Stream<String> of(ScormItem item) {
        return experienced(item.sequencing());
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
