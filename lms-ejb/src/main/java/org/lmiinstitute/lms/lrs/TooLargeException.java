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
        this(what, limit, "bytes");
    }

    /**
     * @param what what is too large
     * @param limit the greatest number
     * @param unit of what, such as "bytes"
     */
    public TooLargeException(String what, long limit, String unit) {
        super(what + " is larger than the " + limit + " " + unit + " that are taken at once.");
    }
}
