package org.lmiinstitute.lms.lrs.internal;

import java.time.Instant;
import java.util.UUID;

/**
 * A statement of the log as it goes out to another store: what a GET here would answer.
 *
 * @param rowId its place in the order of storing
 * @param id the statement's id
 * @param version the statement's version
 * @param json the UTF-8 bytes of its JSON
 */
public record LoggedStatement(UUID rowId, UUID id, String version, byte[] json) {

    public Instant stored() {
        return StatementRow.storedAt(rowId);
    }
}
