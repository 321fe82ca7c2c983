package org.lmiinstitute.lms.packaging.internal.incoming.manifest;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.Problem;

/** Which of the problems of a manifest belong to which of its elements that a report tells of. */
public final class Troubles {

    private final Map<String, List<Problem>> byPath;

    /**
     * Gives each problem to the element where it was found, or else to the nearest around it.
     *
     * @param problems as {@link Findings} places them
     * @param told the elements that a report tells of, among them the root
     */
    public Troubles(List<Problem> problems, Collection<XmlElement> told) {
        Map<String, XmlElement> byOwnPath = new HashMap<>();
        told.forEach(element -> byOwnPath.put(element.path(), element));
        byPath = problems.stream().collect(Collectors.groupingBy(problem -> {
            String path = problem.where().split(" ", 2)[1];
            while (!byOwnPath.containsKey(path)) {
                path = path.substring(0, path.lastIndexOf('/'));
            }
            return path;
        }));
    }

    /** What is wrong with an element, in sentences. */
    public Optional<String> of(XmlElement element) {
        return Optional.ofNullable(byPath.get(element.path()))
                .map(problems -> problems.stream().map(Troubles::sentence).collect(Collectors.joining(" ")));
    }

    private static String sentence(Problem problem) {
        String what = problem.what();
        return Character.toUpperCase(what.charAt(0)) + what.substring(1) + ". Right would be: " + problem.expected()
                + ".";
    }
}
