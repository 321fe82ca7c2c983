package org.lmiinstitute.lms.packaging.internal.incoming.manifest;

import java.util.ArrayList;
import java.util.List;
import org.lmiinstitute.lms.common.Problem;

/** What is wrong with a manifest, so far: where, what it is, and what the specification wants, with the clause. */
public final class Findings {

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
        add(at, at.path(), what, expected, clause);
    }

    public void addAttribute(XmlElement at, String attribute, String what, String expected, String clause) {
        add(at, at.path() + "/@" + attribute, what, expected, clause);
    }

    private void add(XmlElement at, String path, String what, String expected, String clause) {
        String right = expected + " (" + specification + " " + clause + ")";
        all.add(new Finding(at, new Problem(at.line(file) + " " + path, what, right)));
    }

    public List<Finding> all() {
        return List.copyOf(all);
    }

    public List<Problem> problems() {
        return all.stream().map(Finding::problem).toList();
    }

    /** Ends here, with all of them, if there are any. */
    public void refuseIfAny() {
        if (!all.isEmpty()) {
            throw new ManifestRefusedException(problems());
        }
    }
}
