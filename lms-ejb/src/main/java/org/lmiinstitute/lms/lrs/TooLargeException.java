package org.lmiinstitute.lms.lrs;

import org.lmiinstitute.lms.common.LmsException;

/** More came than is taken at once: 413. */
public class TooLargeException extends LmsException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what what is too large, such as "The body"
     * @param limit the greatest number of bytes
     */
    public TooLargeException(String what, long limit) {
        super(what + " is larger than the " + limit + " bytes that are taken at once.");
    }
}
