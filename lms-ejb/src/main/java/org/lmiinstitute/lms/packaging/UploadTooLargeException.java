package org.lmiinstitute.lms.packaging;

import org.lmiinstitute.lms.common.LmsException;

/** A file is larger than this installation takes, or holds more than was announced. */
public class UploadTooLargeException extends LmsException {

    private static final long serialVersionUID = 1L;

    public UploadTooLargeException(String message) {
        super(message);
    }
}
