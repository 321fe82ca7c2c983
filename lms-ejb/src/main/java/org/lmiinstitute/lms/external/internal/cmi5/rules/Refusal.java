package org.lmiinstitute.lms.external.internal.cmi5.rules;

import org.lmiinstitute.lms.common.NotAllowedException;

/** How what a unit says is refused: with what would be right, and the section of cmi5 that asks for it. */
public final class Refusal {

    private Refusal() {}

    public static void unless(boolean isRight, String right, String section) {
        if (!isRight) {
            throw new NotAllowedException(right + " (cmi5, section " + section + ").");
        }
    }
}
