package org.lmiinstitute.lms.assessment;

import org.lmiinstitute.lms.common.InvalidInputException;

/** A response that is no possible answer (not a number, no such choice): nothing is kept and no try is used. */
public class InvalidResponseException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    public InvalidResponseException(String what, String expected) {
        super("response", what, expected);
    }
}
