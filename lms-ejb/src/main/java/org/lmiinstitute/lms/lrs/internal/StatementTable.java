package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Columns;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.UuidBytes;

/** The table {@code lrs_statement}. */
@ApplicationScoped
public class StatementTable {

    static final String COLUMNS =
            "s.store_id, s.row_id, s.statement_id, s.authority_id, s.version, s.is_voiding, s.json";

    /**
     * Finds in {@code v} what voids a statement: one that voids others itself is never voided (xAPI 1.0.3 Data 2.3.2). It is a join
     * because MariaDB answers "exists" here by reading all references.
     */
    static final String WITH_VOIDING = " left join lrs_statement_reference v on v.store_id = s.store_id"
            + " and v.target_id = s.statement_id and v.is_voiding = 1 and s.is_voiding = 0";

    static final String IS_VOIDED = "v.row_id is not null";
    static final String IS_NOT_VOIDED = "v.row_id is null";

    private static final MultiRowInsert INSERT = new MultiRowInsert(
            "insert into lrs_statement (store_id, row_id, statement_id, authority_id, version, is_voiding, json)", 7);
    private static final String BY_IDS =
            "select " + COLUMNS + " from lrs_statement s where s.store_id = ? and s.statement_id in (%s)";
    private static final String BY_ID = "select straight_join " + COLUMNS + " from lrs_statement s" + WITH_VOIDING
            + " where s.store_id = ? and s.statement_id = ?";
    private static final String AWAIT =
            "select 1 from lrs_statement where store_id = ? and statement_id = ? lock in share mode";
    private static final String IDS = "select statement_id from lrs_statement where store_id = ? and row_id in (%s)";
    private static final String ROW_IDS =
            "select row_id from lrs_statement where store_id = ? and statement_id in (%s)";
    private static final String OF_ROWS =
            "select " + COLUMNS + " from lrs_statement s where s.store_id = ? and s.row_id in (%s) order by s.row_id";
    private static final String OLDEST = "select " + COLUMNS + " from lrs_statement s"
            + " where s.store_id = ? and s.row_id > ? and s.row_id < ? order by s.row_id limit ?";
    private static final String REWRITE = "update lrs_statement set json = ? where store_id = ? and row_id = ?";
    private static final String REMOVE = "delete from lrs_statement where store_id = ? and row_id in (%s)";

    private Database database;

    protected StatementTable() {}

    @Inject
    public StatementTable(Database database) {
        this.database = database;
    }

    /** Inserts in the order of statement ids: writers of the same ids wait for each other in one direction only. */
    void insert(List<StatementRow> rows) {
        List<Object[]> values = rows.stream()
                .sorted(Comparator.comparing(StatementRow::id))
                .map(StatementTable::values)
                .toList();
        database.call(connection -> {
            INSERT.run(connection, values);
            return null;
        });
    }

    Optional<StatementRow> find(UUID storeId, UUID id) {
        return findOne(BY_ID, storeId, id);
    }

    Optional<StatementRow> findVoided(UUID storeId, UUID id) {
        return findOne(BY_ID + " and " + IS_VOIDED, storeId, id);
    }

    Optional<StatementRow> findUnvoided(UUID storeId, UUID id) {
        return findOne(BY_ID + " and " + IS_NOT_VOIDED, storeId, id);
    }

    /** Whether there is a statement with this id; if another transaction is storing one, after that has ended. */
    boolean awaitCommitted(UUID storeId, UUID id) {
        return !database.query(AWAIT, row -> true, storeId, id).isEmpty();
    }

    /** The statement ids of some rows. */
    List<UUID> idsOf(UUID storeId, List<UUID> rowIds) {
        return database.queryIn(IDS, rowIds, row -> Columns.uuid(row, "statement_id"), storeId);
    }

    /** The rows of some statements. */
    List<UUID> rowIdsOf(UUID storeId, List<UUID> ids) {
        return database.queryIn(ROW_IDS, ids, row -> Columns.uuid(row, "row_id"), storeId);
    }

    List<StatementRow> findAll(UUID storeId, Collection<UUID> ids) {
        return database.queryIn(BY_IDS, ids, StatementTable::read, storeId);
    }

    /**
     * The rows that are there, of some hundred, in the order of storing.
     *
     * @param bytes the later ones are left out once they have so many together
     */
    StatementRows read(UUID storeId, List<UUID> rowIds, long bytes) {
        if (rowIds.isEmpty()) {
            return new StatementRows(List.of(), false);
        }
        List<UUID> values = new ArrayList<>(List.of(storeId));
        values.addAll(rowIds);
        return StatementRows.read(database, OF_ROWS.formatted(Database.marks(rowIds.size())), values, bytes);
    }

    /**
     * The oldest rows behind one and before another.
     *
     * @param bytes the later ones are left out once they have so many together
     */
    StatementRows oldest(UUID storeId, UUID after, UUID before, int limit, long bytes) {
        return StatementRows.read(database, OLDEST, List.of(storeId, after, before, limit), bytes);
    }

    /** Statements never change; only a person's right to be forgotten is stronger. */
    void rewrite(UUID storeId, UUID rowId, byte[] json) {
        database.update(REWRITE, json, storeId, rowId);
    }

    void remove(UUID storeId, List<UUID> rowIds) {
        database.updateIn(REMOVE, rowIds, storeId);
    }

    private Optional<StatementRow> findOne(String sql, UUID storeId, UUID id) {
        return database.query(sql, StatementTable::read, storeId, id).stream().findFirst();
    }

    /** By {@link #COLUMNS}. */
    static StatementRow read(ResultSet row) throws SQLException {
        return new StatementRow(
                UuidBytes.toUuid(row.getBytes(1)),
                UuidBytes.toUuid(row.getBytes(2)),
                UuidBytes.toUuid(row.getBytes(3)),
                UuidBytes.toUuid(row.getBytes(4)),
                row.getString(5),
                row.getBoolean(6),
                row.getBytes(7));
    }

    private static Object[] values(StatementRow row) {
        return new Object[] {
            UuidBytes.of(row.storeId()),
            UuidBytes.of(row.rowId()),
            UuidBytes.of(row.id()),
            UuidBytes.of(row.authorityId()),
            row.version(),
            row.isVoiding(),
            row.json()
        };
    }
}
