package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.common.Columns;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.UuidBytes;

/** The table {@code lrs_statement_key}. */
@ApplicationScoped
public class StatementKeyTable {

    /** A statement may inherit from its target a key that it has itself. */
    private static final MultiRowInsert INSERT =
            new MultiRowInsert("insert ignore into lrs_statement_key (key_hash, row_id)", 2);

    private static final String ROWS =
            "select row_id from lrs_statement_key where key_hash = ? order by row_id limit ?";
    private static final String REMOVE = "delete from lrs_statement_key where key_hash = ? and row_id in (%s)";
    private static final String REMOVE_OF_ROW = "delete from lrs_statement_key where row_id = ? and key_hash in (%s)";

    private Database database;

    protected StatementKeyTable() {}

    @Inject
    public StatementKeyTable(Database database) {
        this.database = database;
    }

    /** Inserts the keys of rows in the order of the index. */
    void insert(UUID storeId, Map<UUID, Set<StatementKey>> keysOfRows) {
        List<Object[]> values = keysOfRows.entrySet().stream()
                .flatMap(row -> row.getValue().stream()
                        .map(key -> new Object[] {key.hash(storeId), UuidBytes.of(row.getKey())}))
                .sorted((one, other) -> Arrays.compareUnsigned((byte[]) one[0], (byte[]) other[0]))
                .toList();
        database.call(connection -> {
            INSERT.run(connection, values);
            return null;
        });
    }

    /** The first rows that a key leads to. */
    List<UUID> rows(byte[] hash, int limit) {
        return database.query(ROWS, row -> Columns.uuid(row, "row_id"), hash, limit);
    }

    /** Lets a key lead to a row. */
    void add(byte[] hash, UUID rowId) {
        database.call(connection -> {
            INSERT.run(connection, List.<Object[]>of(new Object[] {hash, UuidBytes.of(rowId)}));
            return null;
        });
    }

    /** A key leads to these rows no longer. */
    void remove(byte[] hash, List<UUID> rowIds) {
        database.updateIn(REMOVE, rowIds, hash);
    }

    /** Some keys lead to a row no longer. */
    void remove(UUID storeId, UUID rowId, Set<StatementKey> keys) {
        database.updateIn(
                REMOVE_OF_ROW, keys.stream().map(key -> key.hash(storeId)).toList(), rowId);
    }
}
