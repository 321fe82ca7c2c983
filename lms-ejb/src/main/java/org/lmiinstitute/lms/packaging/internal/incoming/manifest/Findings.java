package org.lmiinstitute.lms.packaging.internal.incoming.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lmiinstitute.lms.common.Problem;

/** What is wrong with a manifest, so far: where, what it is, and what the specification wants, with the clause. */
public final class Findings {

    private static final int MOST_TOLD = 100;

    private final String file;
    private final String specification;
    private final List<Finding> all = new ArrayList<>();

    /**
     * Begins with nothing found.
     *
     * @param file how places call it: {@code cmi5.xml}
     * @param specification how clauses call it: {@code cmi5}
     */
    public Findings(String file, String specification) {
        this.file = file;
        this.specification = specification;
    }

    public void add(XmlElement at, String what, String expected, String clause) {
        addAttribute(at, "", what, expected, clause);
    }

    public void addAttribute(XmlElement at, String attribute, String what, String expected, String clause) {
        all.add(new Finding(at, file, attribute, what, expected + " (" + specification + " " + clause + ")"));
    }

    public List<Finding> all() {
        return List.copyOf(all);
    }

    /** The end of it, with as many of them as a person reads. */
    public ManifestRefusedException refusal() {
        Stream<Problem> told = all.stream().limit(MOST_TOLD).map(Finding::problem);
        int left = all.size() - MOST_TOLD;
        Stream<Problem> rest = left > 0
                ? Stream.of(new Problem(file, "as much again is wrong " + left + " times", ""))
                : Stream.empty();
        return new ManifestRefusedException(Stream.concat(told, rest).toList());
    }

    /** Ends here if there are any. */
    public void refuseIfAny() {
        if (!all.isEmpty()) {
            throw refusal();
        }
    }
}
