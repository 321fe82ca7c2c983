package org.lmiinstitute.lms.lrs;

import org.lmiinstitute.lms.common.ConflictException;

/** A profile document would be overwritten without saying which one (xAPI 1.0.3 Communication 3.1). */
public class DocumentExistsException extends ConflictException {

    private static final long serialVersionUID = 1L;

    DocumentExistsException(String documentId) {
        super("The document " + documentId
                + " exists already. Read it, and send its entity tag in If-Match to replace it, or * in If-None-Match to make a"
                + " new one only.");
    }
}
