package org.lmiinstitute.lms.partner;

import org.lmiinstitute.lms.curriculum.RevisionNumber;

/** Which revision a thin package shows to a learner who begins or comes back. */
public enum RevisionPolicy {
    /** The current one, to everybody: who is under way goes on in it. */
    LATEST,
    /** The current one, but who is under way stays with the revision they began while its major number is behind. */
    LATEST_MINOR,
    /** The one that was current when the learner began. */
    AS_BEGUN;

    /**
     * Whether a learner who is under way stays with the revision they began.
     *
     * @param begun that revision
     * @param current the one that is published now
     */
    public boolean keeps(RevisionNumber begun, RevisionNumber current) {
        return switch (this) {
            case LATEST -> false;
            case LATEST_MINOR -> begun.major() != current.major();
            case AS_BEGUN -> true;
        };
    }
}
