package org.lmiinstitute.lms.packaging.internal.incoming;

import org.lmiinstitute.lms.common.InvalidInputException;

/** A delivered file is not taken in: it is damaged, it is something else, or it would do harm. */
public final class ArchiveRefusedException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    /**
     * Refuses.
     *
     * @param where the path in the archive, or the archive's own name
     * @param what what is wrong
     * @param expected what would be right
     */
    public ArchiveRefusedException(String where, String what, String expected) {
        super(where, what, expected);
    }
}
