package org.lmiinstitute.lms.packaging;

import org.lmiinstitute.lms.common.LmsException;

/** The disk of this installation is too full for a file; what is there stays. */
public class NoRoomException extends LmsException {

    private static final long serialVersionUID = 1L;

    public NoRoomException(String message) {
        super(message);
    }
}
