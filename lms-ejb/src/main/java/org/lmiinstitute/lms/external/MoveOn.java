package org.lmiinstitute.lms.external;

import java.util.Arrays;
import java.util.Optional;

/** When a unit of a cmi5 course is done (section 13.1.4). */
public enum MoveOn {
    NOT_APPLICABLE("NotApplicable", (completed, passed) -> true),
    PASSED("Passed", (completed, passed) -> passed),
    COMPLETED("Completed", (completed, passed) -> completed),
    COMPLETED_AND_PASSED("CompletedAndPassed", (completed, passed) -> completed && passed),
    COMPLETED_OR_PASSED("CompletedOrPassed", (completed, passed) -> completed || passed);

    private final String word;
    private final Criterion criterion;

    MoveOn(String word, Criterion criterion) {
        this.word = word;
        this.criterion = criterion;
    }

    @FunctionalInterface
    private interface Criterion {
        boolean isMet(boolean completed, boolean passed);
    }

    /** As it stands in a course structure and in a unit's launch data. */
    public String word() {
        return word;
    }

    public static Optional<MoveOn> find(String word) {
        return Arrays.stream(values()).filter(value -> value.word.equals(word)).findFirst();
    }

    /** Whether a unit that was not waived is done, by what it said of itself. */
    public boolean isMet(boolean completed, boolean passed) {
        return criterion.isMet(completed, passed);
    }
}
