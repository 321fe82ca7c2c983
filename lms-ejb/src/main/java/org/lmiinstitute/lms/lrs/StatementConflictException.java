package org.lmiinstitute.lms.lrs;

import java.util.UUID;
import org.lmiinstitute.lms.common.ConflictException;

/** A statement came with the id of another one that says something else (xAPI 1.0.3 Communication 2.1.1). */
public class StatementConflictException extends ConflictException {

    private static final long serialVersionUID = 1L;

    public StatementConflictException(UUID id) {
        super("A different statement with the id " + id + " is stored already; a statement never changes.");
    }
}
