package org.lmiinstitute.lms.packaging.internal.incoming.cmi5;

import java.util.Arrays;
import java.util.Optional;

/** What satisfies a unit (13.1.4). */
public enum MoveOn {
    NOT_APPLICABLE("NotApplicable"),
    PASSED("Passed"),
    COMPLETED("Completed"),
    COMPLETED_AND_PASSED("CompletedAndPassed"),
    COMPLETED_OR_PASSED("CompletedOrPassed");

    private final String word;

    MoveOn(String word) {
        this.word = word;
    }

    /** As it stands in a course structure and in a unit's launch data. */
    public String word() {
        return word;
    }

    public static Optional<MoveOn> find(String word) {
        return Arrays.stream(values()).filter(value -> value.word.equals(word)).findFirst();
    }
}
