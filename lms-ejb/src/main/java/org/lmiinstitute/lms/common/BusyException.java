package org.lmiinstitute.lms.common;

/** More is asked for at once than can be done in time; nothing was done, and asking again in a moment may well succeed. */
public class BusyException extends LmsException {

    private static final long serialVersionUID = 1L;

    public BusyException(String message) {
        super(message);
    }
}
