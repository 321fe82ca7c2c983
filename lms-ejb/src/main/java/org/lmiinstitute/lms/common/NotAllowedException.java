package org.lmiinstitute.lms.common;

/** The caller is known and may not do this; the message says what would be needed. */
public class NotAllowedException extends LmsException {

    private static final long serialVersionUID = 1L;

    public NotAllowedException(String message) {
        super(message);
    }
}
