package org.lmiinstitute.lms.external.internal.cmi5;

import java.util.Arrays;

/** When the LMS takes a unit for done (section 13.1.4). */
public enum MoveOn {
    PASSED("Passed") {
        @Override
        boolean isMet(UnitStanding standing) {
            return standing.passed();
        }
    },
    COMPLETED("Completed") {
        @Override
        boolean isMet(UnitStanding standing) {
            return standing.completed();
        }
    },
    COMPLETED_AND_PASSED("CompletedAndPassed") {
        @Override
        boolean isMet(UnitStanding standing) {
            return standing.completed() && standing.passed();
        }
    },
    COMPLETED_OR_PASSED("CompletedOrPassed") {
        @Override
        boolean isMet(UnitStanding standing) {
            return standing.completed() || standing.passed();
        }
    },
    NOT_APPLICABLE("NotApplicable") {
        @Override
        boolean isMet(UnitStanding standing) {
            return true;
        }
    };

    private final String label;

    MoveOn(String label) {
        this.label = label;
    }

    /** As cmi5 writes it. */
    public String label() {
        return label;
    }

    /** Whether a unit that was not waived is done. */
    abstract boolean isMet(UnitStanding standing);

    /** @param label null where a structure does not say, which means {@code NotApplicable} */
    static MoveOn of(String label) {
        return Arrays.stream(values())
                .filter(moveOn -> moveOn.label.equals(label))
                .findFirst()
                .orElse(NOT_APPLICABLE);
    }
}
