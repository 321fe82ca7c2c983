package org.lmiinstitute.lms.partner;

/** Which revision a thin package shows to a learner who begins or comes back. */
public enum RevisionPolicy {
    /** The current one, to everybody: who is under way goes on in it. */
    LATEST,
    /** The current one, but who is under way stays with the revision they began while its major number is behind. */
    LATEST_MINOR,
    /** The one that was current when the learner began. */
    AS_BEGUN
}
