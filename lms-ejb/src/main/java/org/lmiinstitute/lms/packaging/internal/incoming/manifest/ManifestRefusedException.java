package org.lmiinstitute.lms.packaging.internal.incoming.manifest;

import java.util.List;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Problem;

/** A manifest that breaks its specification so far that nothing is taken in; it carries every rule that was broken. */
public final class ManifestRefusedException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    public ManifestRefusedException(List<Problem> problems) {
        super(problems);
    }

    public ManifestRefusedException(String where, String what, String expected) {
        super(where, what, expected);
    }
}
