package org.lmiinstitute.lms.partner;

import org.lmiinstitute.lms.common.NotAllowedException;

/** A learner may not begin through a thin package; the reason is for the learner to read. */
public class DispatchRefusedException extends NotAllowedException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why not. */
    public enum Reason {
        NOT_YET("is not open yet."),
        ENDED("is no longer open."),
        FULL("has no free seat.");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    public DispatchRefusedException(Reason reason) {
        super("The module " + reason.words);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
