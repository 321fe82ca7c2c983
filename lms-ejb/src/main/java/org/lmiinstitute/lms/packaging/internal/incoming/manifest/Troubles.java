package org.lmiinstitute.lms.packaging.internal.incoming.manifest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.Problem;

/** Which of the problems of a manifest belong to which of its elements that a report tells of. */
public final class Troubles {

    private final Map<XmlPlace, List<Finding>> byPlace = new IdentityHashMap<>();

    /**
     * Gives each problem to the element where it was found, or else to the nearest around it.
     *
     * @param told the elements that a report tells of, among them the root
     */
    public Troubles(List<Finding> findings, Collection<XmlElement> told) {
        told.forEach(element -> byPlace.put(element.place(), new ArrayList<>()));
        findings.forEach(finding -> nearest(finding.at().place()).add(finding));
    }

    private List<Finding> nearest(XmlPlace place) {
        XmlPlace around = place;
        while (!byPlace.containsKey(around)) {
            around = around.within().orElseThrow();
        }
        return byPlace.get(around);
    }

    /** What is wrong with an element, in sentences. */
    public Optional<String> of(XmlElement element) {
        return Optional.of(byPlace.get(element.place()))
                .filter(found -> !found.isEmpty())
                .map(found -> found.stream()
                        .map(Finding::problem)
                        .map(Troubles::sentence)
                        .collect(Collectors.joining(" ")));
    }

    private static String sentence(Problem problem) {
        String what = problem.what();
        return Character.toUpperCase(what.charAt(0)) + what.substring(1) + ". Right would be: " + problem.expected()
                + ".";
    }
}
