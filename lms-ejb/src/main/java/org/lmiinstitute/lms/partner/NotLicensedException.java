package org.lmiinstitute.lms.partner;

import org.lmiinstitute.lms.common.NotAllowedException;

/** The organization has no licence for what it asked for; the message says what is missing. */
public class NotLicensedException extends NotAllowedException {

    private static final long serialVersionUID = 1L;

    public NotLicensedException(String message) {
        super(message);
    }
}
