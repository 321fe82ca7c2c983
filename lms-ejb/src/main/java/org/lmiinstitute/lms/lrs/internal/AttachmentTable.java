package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.lrs.StoredAttachment;

/** The table {@code lrs_attachment}. */
@ApplicationScoped
public class AttachmentTable {

    private static final MultiRowInsert INSERT = new MultiRowInsert(
            "insert into lrs_attachment (store_id, statement_id, sha2, file_sha256, bytes, content_type)", 6);
    private static final String FIND = "select sha2, file_sha256, bytes, content_type from lrs_attachment"
            + " where store_id = ? and statement_id in (%s) order by statement_id, sha2";

    private static final String IS_KEPT = "select 1 from lrs_attachment where file_sha256 = ? limit 1";

    private Database database;
    private AttachmentFolder folder;

    protected AttachmentTable() {}

    @Inject
    public AttachmentTable(Database database, AttachmentFolder folder) {
        this.database = database;
        this.folder = folder;
    }

    void insert(UUID storeId, List<NewStatement> statements) {
        List<Object[]> rows = new ArrayList<>();
        for (NewStatement statement : statements) {
            statement.attachments().forEach(attachment -> rows.add(row(storeId, statement.id(), attachment)));
        }
        if (!rows.isEmpty()) {
            database.call(connection -> {
                INSERT.run(connection, rows);
                return null;
            });
        }
    }

    /** The attachments of some statements, each file once. */
    List<StoredAttachment> find(UUID storeId, List<UUID> statementIds) {
        if (statementIds.isEmpty()) {
            return List.of();
        }
        String sql = FIND.formatted(String.join(",", Collections.nCopies(statementIds.size(), "?")));
        return database.call(connection -> {
            try (PreparedStatement find = connection.prepareStatement(sql)) {
                find.setBytes(1, UuidBytes.of(storeId));
                for (int i = 0; i < statementIds.size(); i++) {
                    find.setBytes(i + 2, UuidBytes.of(statementIds.get(i)));
                }
                Map<String, StoredAttachment> found = new LinkedHashMap<>();
                try (ResultSet rows = find.executeQuery()) {
                    while (rows.next()) {
                        String sha2 = HexFormat.of().formatHex(rows.getBytes(1));
                        String file = HexFormat.of().formatHex(rows.getBytes(2));
                        found.putIfAbsent(
                                sha2,
                                new StoredAttachment(sha2, rows.getString(4), folder.path(file), rows.getLong(3)));
                    }
                }
                return List.copyOf(found.values());
            }
        });
    }

    /** Whether a statement of any store leads to this file. */
    boolean isKept(String sha256) {
        return database.call(connection -> {
            try (PreparedStatement find = connection.prepareStatement(IS_KEPT)) {
                find.setBytes(1, HexFormat.of().parseHex(sha256));
                try (ResultSet row = find.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    private static Object[] row(UUID storeId, UUID statementId, ReceivedAttachment attachment) {
        return new Object[] {
            UuidBytes.of(storeId),
            UuidBytes.of(statementId),
            HexFormat.of().parseHex(attachment.sha2()),
            HexFormat.of().parseHex(attachment.file().sha256()),
            attachment.file().length(),
            attachment.contentType()
        };
    }
}
