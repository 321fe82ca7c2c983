package org.lmiinstitute.lms.lrs.internal;

import java.util.ArrayList;
import java.util.List;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.lrs.XapiVersion;

/** What is wrong with a statement, so far: the property, what it is, and what the specification wants, with the clause. */
final class Findings {

    private static final int ENOUGH = 20;

    private final XapiVersion version;
    private final List<Problem> problems = new ArrayList<>();

    Findings(XapiVersion version) {
        this.version = version;
    }

    XapiVersion version() {
        return version;
    }

    void add(String where, String what, String expected, String clause) {
        if (problems.size() < ENOUGH) {
            problems.add(new Problem(
                    where, what, expected + " (xAPI " + (clause.startsWith("2.0") ? "" : "1.0.3 ") + clause + ")"));
        }
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
