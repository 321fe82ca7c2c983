package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.external.UnenforcedPrerequisites;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/**
 * What an outline asks for that playing it does not carry. Of SCORM 2004 the run-time's engine leads the learner by the rules of the
 * manifest, and in SCORM 1.2 parts open by their prerequisites; here is where they do not.
 */
final class RunTimeGaps {

    /** What is not of time, and what the SCO itself is told as {@code cmi.max_time_allowed}. */
    private static final Set<String> KEPT_LIMITS = Set.of("attemptLimit", "attemptAbsoluteDurationLimit");

    /** XML Schema writes truth in two ways. */
    private static final Set<String> TRUE = Set.of("true", "1");

    private static final String NO_CLOCK =
            "Kept and not enforced: %s. Its attempts are counted; by time nothing opens or closes it.";
    private static final String CONSTRAINED =
            "Which parts its outline offers next (constrainChoice, preventActivation) is kept roughly: it may offer more or fewer than the standard.";
    private static final String SYSTEM_WIDE =
            "Its global objectives are shared by the items of this package alone, where SCORM would let other packages read them.";

    private static final String PREREQUISITES =
            "Its prerequisites (%s) are kept and not enforced, so a learner can open it before they are met: %s.";
    private static final String HEADING =
            "It opens something and has items under it, so it is a heading, and what it opens comes first under that.";

    /** So much of a script stands in the report, and so much of what is wrong with it; SCORM 1.2 lets it have 200. */
    private static final int SHOWN = 200;

    private final ScormCourse course;
    private final Map<String, String> unenforced;
    private final Map<ScormItem, List<String>> keysOfItems;

    /** @param keysOfItems what the items are called in the outline that is played */
    RunTimeGaps(ScormCourse course, PackageStructure structure, Map<ScormItem, List<String>> keysOfItems) {
        this.course = course;
        this.unenforced = UnenforcedPrerequisites.of(structure);
        this.keysOfItems = keysOfItems;
    }

    /** Of an outline as a whole. */
    Stream<String> of(Organization outline) {
        boolean shares = outline.objectivesGlobalToSystem()
                && Stream.concat(Stream.of(course.source()), course.shared().all().stream())
                        .flatMap(XmlElement::withDescendants)
                        .anyMatch(element -> element.localName().equals("mapInfo"));
        return Stream.concat(order(outline.sequencing()), shares ? Stream.of(SYSTEM_WIDE) : Stream.empty());
    }

    Stream<String> of(ScormItem item) {
        return Stream.of(
                        order(item.sequencing()),
                        item.rules().prerequisites().flatMap(script -> prerequisites(item, script)).stream(),
                        item.launch().filter(launch -> !item.children().isEmpty()).map(launch -> HEADING).stream())
                .flatMap(sentences -> sentences);
    }

    private Optional<String> prerequisites(ScormItem item, String script) {
        return keysOfItems.getOrDefault(item, List.of()).stream()
                .flatMap(key -> Stream.ofNullable(unenforced.get(key)))
                .findFirst()
                .map(why -> PREREQUISITES.formatted(shown(script), shown(why)));
    }

    private static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    private Stream<String> order(Optional<XmlElement> sequencing) {
        List<XmlElement> rules = Stream.concat(
                        sequencing.stream(), sequencing.flatMap(course::sharedSequencing).stream())
                .flatMap(element -> element.children().stream())
                .toList();
        String limits = rules.stream()
                .filter(rule -> rule.localName().equals("limitConditions"))
                .flatMap(rule -> rule.attributes().keySet().stream())
                .map(QName::getLocalPart)
                .filter(limit -> !KEPT_LIMITS.contains(limit))
                .sorted()
                .collect(Collectors.joining(", "));
        boolean constrains = rules.stream()
                .filter(rule -> rule.localName().equals("constrainedChoiceConsiderations"))
                .flatMap(rule -> rule.attributes().values().stream())
                .anyMatch(TRUE::contains);
        return Stream.concat(
                limits.isEmpty() ? Stream.empty() : Stream.of(NO_CLOCK.formatted(limits)),
                constrains ? Stream.of(CONSTRAINED) : Stream.empty());
    }
}
