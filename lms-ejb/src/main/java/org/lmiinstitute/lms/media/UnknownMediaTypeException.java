package org.lmiinstitute.lms.media;

import org.lmiinstitute.lms.common.InvalidInputException;

/** A file of a kind that is not on the list of {@link MediaTypes}. */
public class UnknownMediaTypeException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    public UnknownMediaTypeException(String fileName) {
        super(fileName, "files of this kind are not taken", "one of: " + String.join(", ", MediaTypes.extensions()));
    }
}
