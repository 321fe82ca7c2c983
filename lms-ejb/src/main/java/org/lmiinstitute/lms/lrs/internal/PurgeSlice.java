package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.lrs.StatementsNeeded;
import org.lmiinstitute.lms.lrs.StoredStatement;

/**
 * Deletes the oldest statements of a store, so many at once, with their keys. Keys that a statement has from another that was deleted
 * before it are not known any more and stay behind; no query finds anything by them.
 */
@ApplicationScoped
public class PurgeSlice {

    /** The place before the first statement. */
    public static final UUID BEGINNING = StatementSlices.BEGINNING;

    static final int STATEMENTS_AT_ONCE = 500;

    private static final String OLDEST = "select " + StatementTable.COLUMNS + " from lrs_statement s"
            + " where s.store_id = ? and s.row_id > ? and s.row_id < ? order by s.row_id limit " + STATEMENTS_AT_ONCE;
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

    private Database database;
    private StatementReferences references;
    private StatementOutput output;
    private long bytesAtOnce;

    protected PurgeSlice() {}

    @Inject
    public PurgeSlice(Database database, StatementReferences references, StatementOutput output) {
        this(database, references, output, StatementReader.LARGEST_PAGE);
    }

    /** @param bytesAtOnce no further statement is read once they have so many together */
    PurgeSlice(Database database, StatementReferences references, StatementOutput output, long bytesAtOnce) {
        this.database = database;
        this.references = references;
        this.output = output;
        this.bytesAtOnce = bytesAtOnce;
    }

    /**
     * What was done with a slice.
     *
     * @param last its last place; empty if there was nothing left
     * @param deleted how many statements were, or would be, deleted
     * @param kept how many stay, for each reason
     */
    public record Done(Optional<UUID> last, long deleted, Map<String, Long> kept) {}

    /**
     * Deletes the oldest statements after a place that were stored before a moment, as many as go at once, but for those that somebody
     * needs.
     *
     * @param isDeleting false for a dry run
     */
    public Done take(UUID storeId, UUID after, Instant before, Iterable<StatementsNeeded> needs, boolean isDeleting) {
        List<StatementRow> rows = oldest(storeId, after, before);
        if (rows.isEmpty()) {
            return new Done(Optional.empty(), 0, Map.of());
        }
        List<StoredStatement> statements = rows.stream().map(output::statement).toList();
        Map<UUID, String> reasons = new HashMap<>();
        for (StatementsNeeded need : needs) {
            need.among(storeId, statements).forEach(row -> reasons.putIfAbsent(row, need.reason()));
        }
        List<StatementRow> old =
                rows.stream().filter(row -> !reasons.containsKey(row.rowId())).toList();
        if (isDeleting && !old.isEmpty()) {
            delete(storeId, old);
        }
        Map<String, Long> kept =
                reasons.values().stream().collect(Collectors.groupingBy(reason -> reason, Collectors.counting()));
        return new Done(Optional.of(rows.get(rows.size() - 1).rowId()), old.size(), kept);
    }

    private void delete(UUID storeId, List<StatementRow> rows) {
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
        database.call(connection -> {
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
    private List<StatementRow> oldest(UUID storeId, UUID after, Instant before) {
        List<Object> parameters =
                List.of(UuidBytes.of(storeId), UuidBytes.of(after), UuidBytes.of(StatementRow.firstOf(before)));
        return StatementRows.read(database, OLDEST, parameters, bytesAtOnce).rows();
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
