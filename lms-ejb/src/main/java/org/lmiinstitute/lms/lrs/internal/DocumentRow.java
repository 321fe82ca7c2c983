package org.lmiinstitute.lms.lrs.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Columns;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.lrs.Document;
import org.lmiinstitute.lms.lrs.DocumentScope.Resource;

/** A row of {@code lrs_document} as it stands. */
record DocumentRow(
        byte[] scopeHash,
        byte[] registration,
        byte[] documentHash,
        UUID storeId,
        Resource resource,
        String id,
        Optional<String> activityId,
        byte[] agentHash,
        Document document) {

    static final String COLUMNS = "d.scope_hash, d.registration_id, d.document_hash, d.store_id, d.resource,"
            + " d.document_id, d.activity_id, d.agent_hash, d.content_type, d.content, d.updated_at";

    /** By {@link #COLUMNS}. */
    static DocumentRow read(ResultSet row) throws SQLException {
        return new DocumentRow(
                row.getBytes("scope_hash"),
                row.getBytes("registration_id"),
                row.getBytes("document_hash"),
                UuidBytes.toUuid(row.getBytes("store_id")),
                Resource.valueOf(row.getString("resource")),
                row.getString("document_id"),
                Optional.ofNullable(row.getString("activity_id")),
                row.getBytes("agent_hash"),
                new Document(
                        row.getString("content_type"), row.getBytes("content"), Columns.instant(row, "updated_at")));
    }
}
