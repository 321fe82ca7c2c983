package org.lmiinstitute.lms.external.internal.cmi5.rules;

/** A group of rules. */
interface SessionRule {

    /** @throws org.lmiinstitute.lms.common.NotAllowedException with the section that refuses the statement */
    void check(SaidStatement said, SessionState state);
}
