package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.lmiinstitute.lms.common.UuidBytes;

/**
 * Deletes the oldest statements of a store, so many at once, with their keys. Keys that a statement has from another that was deleted
 * before it are not known any more and stay behind; no query finds anything by them.
 */
@ApplicationScoped
public class PurgeSlice {

    static final int STATEMENTS_AT_ONCE = 500;

    private static final String COUNT = "select count(*) from lrs_statement where store_id = ? and row_id < ?";
    private static final String OLDEST = "select " + StatementTable.COLUMNS + " from lrs_statement s"
            + " where s.store_id = ? and s.row_id < ? order by s.row_id limit " + STATEMENTS_AT_ONCE;
    private static final String DELETE_KEYS = "delete from lrs_statement_key where key_hash = ? and row_id in (%s)";
    private static final String DELETE_STATEMENTS = "delete from lrs_statement where store_id = ? and row_id in (%s)";
    private static final String DELETE_REFERENCES =
            "delete from lrs_statement_reference where store_id = ? and target_id in (%s)";

    /** Their files are found by the sweep of the {@link AttachmentFolder}. */
    private static final String DELETE_ATTACHMENTS =
            "delete from lrs_attachment where store_id = ? and statement_id in (%s)";

    private static final String DELETE_OPEN_REFERENCES = "delete from lrs_open_reference where row_id in (%s)";

    /** One that voids stays with its target, or the target would come back. */
    private static final String DELETE_REFERENCE = "delete from lrs_statement_reference"
            + " where store_id = ? and is_voiding = 0 and target_id = ? and row_id in (%s)";

    private LrsDatabase database;
    private StatementReferences references;
    private long bytesAtOnce;

    protected PurgeSlice() {}

    @Inject
    public PurgeSlice(LrsDatabase database, StatementReferences references) {
        this(database, references, StatementReader.LARGEST_PAGE);
    }

    /** @param bytesAtOnce no further statement is read once they have so many together */
    PurgeSlice(LrsDatabase database, StatementReferences references, long bytesAtOnce) {
        this.database = database;
        this.references = references;
        this.bytesAtOnce = bytesAtOnce;
    }

    /** How many statements were stored before a moment. */
    public long count(UUID storeId, Instant before) {
        return database.call(connection -> {
            try (PreparedStatement count = connection.prepareStatement(COUNT)) {
                bound(count, storeId, before);
                try (ResultSet row = count.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    /** Deletes some of those stored before a moment; the answer is how many, 0 when none is left. */
    public int delete(UUID storeId, Instant before) {
        List<StatementRow> rows = oldest(storeId, before);
        if (rows.isEmpty()) {
            return 0;
        }
        Map<ByteBuffer, List<byte[]>> rowsOfKeys = new TreeMap<>();
        Map<UUID, List<byte[]>> referring = new TreeMap<>();
        for (StatementRow row : rows) {
            NewStatement statement = NewStatement.of(row);
            Set<StatementKey> keys = new HashSet<>(statement.keys());
            keys.add(StatementKey.authority(row.authorityId()));
            Optional<UUID> target = statement.target();
            target.ifPresent(id -> keys.addAll(references.keysOfChain(storeId, id)));
            target.ifPresent(id ->
                    referring.computeIfAbsent(id, any -> new ArrayList<>()).add(UuidBytes.of(row.rowId())));
            keys.forEach(key -> rowsOfKeys
                    .computeIfAbsent(ByteBuffer.wrap(key.hash(storeId)), hash -> new ArrayList<>())
                    .add(UuidBytes.of(row.rowId())));
        }
        return database.call(connection -> {
            for (Map.Entry<ByteBuffer, List<byte[]>> key : rowsOfKeys.entrySet()) {
                delete(connection, DELETE_KEYS, List.of(key.getKey().array()), key.getValue());
            }
            byte[] store = UuidBytes.of(storeId);
            for (Map.Entry<UUID, List<byte[]>> reference : referring.entrySet()) {
                delete(
                        connection,
                        DELETE_REFERENCE,
                        List.of(store, UuidBytes.of(reference.getKey())),
                        reference.getValue());
            }
            List<byte[]> ids = rows.stream().map(row -> UuidBytes.of(row.id())).toList();
            List<byte[]> rowIds =
                    rows.stream().map(row -> UuidBytes.of(row.rowId())).toList();
            delete(connection, DELETE_REFERENCES, List.of(store), ids);
            delete(connection, DELETE_ATTACHMENTS, List.of(store), ids);
            delete(connection, DELETE_OPEN_REFERENCES, List.of(), rowIds);
            return delete(connection, DELETE_STATEMENTS, List.of(store), rowIds);
        });
    }

    /** No more at once than the memory holds. */
    private List<StatementRow> oldest(UUID storeId, Instant before) {
        return StatementRows.read(
                        database,
                        OLDEST,
                        List.of(UuidBytes.of(storeId), UuidBytes.of(StatementRow.firstOf(before))),
                        bytesAtOnce)
                .rows();
    }

    private static void bound(PreparedStatement statement, UUID storeId, Instant before) throws SQLException {
        statement.setBytes(1, UuidBytes.of(storeId));
        statement.setBytes(2, UuidBytes.of(StatementRow.firstOf(before)));
    }

    private static int delete(Connection connection, String sql, List<byte[]> first, List<byte[]> in)
            throws SQLException {
        String all = sql.formatted(String.join(",", Collections.nCopies(in.size(), "?")));
        try (PreparedStatement delete = connection.prepareStatement(all)) {
            int parameter = 1;
            for (byte[] value : first) {
                delete.setBytes(parameter++, value);
            }
            for (byte[] value : in) {
                delete.setBytes(parameter++, value);
            }
            return delete.executeUpdate();
        }
    }
}
