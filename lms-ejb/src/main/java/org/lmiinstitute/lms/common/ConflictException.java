package org.lmiinstitute.lms.common;

/** What was asked contradicts what already is; the message says both. */
public class ConflictException extends LmsException {

    private static final long serialVersionUID = 1L;

    public ConflictException(String message) {
        super(message);
    }
}
