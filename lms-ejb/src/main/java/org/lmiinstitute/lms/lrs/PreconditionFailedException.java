package org.lmiinstitute.lms.lrs;

import java.util.Optional;
import org.lmiinstitute.lms.common.LmsException;

/** A document is no longer what the caller thinks it is: 412. */
public class PreconditionFailedException extends LmsException {

    private static final long serialVersionUID = 1L;

    PreconditionFailedException(Optional<String> etag) {
        super(etag.map(tag -> "The document's entity tag is now \"" + tag + "\": read it again.")
                .orElse("There is no such document."));
    }
}
