package org.lmiinstitute.lms.lrs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A statement as the store answers with it: what was received, with what the server sets.
 *
 * @param storeId its store
 * @param rowId its place in the order of storing
 * @param id the statement's id, unique within the store
 * @param stored when it was stored
 * @param authorityId the credential that wrote it; the store's own id for a statement of the LMS itself
 * @param json the whole statement; not to be changed
 */
public record StoredStatement(UUID storeId, UUID rowId, UUID id, Instant stored, UUID authorityId, ObjectNode json) {

    /** Whether the LMS itself wrote it: foreign statements may claim anything. */
    public boolean isOwn() {
        return authorityId.equals(storeId);
    }
}
