package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
    private static final String FILES =
            "select sha2, file_sha256 from lrs_attachment where store_id = ? and statement_id = ?";
    private static final String REMOVE =
            "delete from lrs_attachment where store_id = ? and statement_id = ? and sha2 = ?";
    private static final String REMOVE_ALL = "delete from lrs_attachment where store_id = ? and statement_id in (%s)";
    private static final String IS_KEPT = "select 1 from lrs_attachment where file_sha256 = ? limit 1";

    private static final HexFormat HEX = HexFormat.of();

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
        Map<String, StoredAttachment> found = new LinkedHashMap<>();
        database.queryIn(FIND, statementIds, this::read, storeId)
                .forEach(attachment -> found.putIfAbsent(attachment.sha2(), attachment));
        return List.copyOf(found.values());
    }

    /** The SHA-256 of the files of a statement, by the hashes that the statement names. */
    Map<String, String> files(UUID storeId, UUID statementId) {
        Map<String, String> files = new LinkedHashMap<>();
        database.query(
                FILES,
                row -> files.put(HEX.formatHex(row.getBytes(1)), HEX.formatHex(row.getBytes(2))),
                storeId,
                statementId);
        return files;
    }

    void remove(UUID storeId, UUID statementId, String sha2) {
        database.update(REMOVE, storeId, statementId, HEX.parseHex(sha2));
    }

    /** Removes those of some statements; their files are found by the sweep of the {@link AttachmentFolder}. */
    void removeAll(UUID storeId, List<UUID> statementIds) {
        database.updateIn(REMOVE_ALL, statementIds, storeId);
    }

    /** Whether a statement of any store leads to this file. */
    boolean isKept(String sha256) {
        return !database.query(IS_KEPT, row -> true, HEX.parseHex(sha256)).isEmpty();
    }

    private StoredAttachment read(ResultSet row) throws SQLException {
        String file = HEX.formatHex(row.getBytes(2));
        return new StoredAttachment(
                HEX.formatHex(row.getBytes(1)), row.getString(4), folder.path(file), row.getLong(3));
    }

    private static Object[] row(UUID storeId, UUID statementId, ReceivedAttachment attachment) {
        return new Object[] {
            UuidBytes.of(storeId),
            UuidBytes.of(statementId),
            HEX.parseHex(attachment.sha2()),
            HEX.parseHex(attachment.file().sha256()),
            attachment.file().length(),
            attachment.contentType()
        };
    }
}
