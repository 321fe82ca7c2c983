package org.lmiinstitute.lms.lrs.internal;

import org.lmiinstitute.lms.common.LmsException;

/** Another writer was faster with the same row; the whole transaction may be tried again. */
public class ConcurrentWriteException extends LmsException {

    private static final long serialVersionUID = 1L;

    ConcurrentWriteException(Throwable cause) {
        super("Another writer was faster.", cause);
    }
}
