package org.lmiinstitute.lms.common;

import jakarta.ejb.ApplicationException;

/** The base of every failure that a caller can understand; it undoes the transaction that it leaves. */
@ApplicationException(rollback = true)
public abstract class LmsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected LmsException(String message) {
        super(message);
    }

    protected LmsException(String message, Throwable cause) {
        super(message, cause);
    }
}
