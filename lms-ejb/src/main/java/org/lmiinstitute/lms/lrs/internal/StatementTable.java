package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    private static final int IDS_AT_ONCE = 500;

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
        return database.call(connection -> {
            try (PreparedStatement await = connection.prepareStatement(AWAIT)) {
                await.setBytes(1, UuidBytes.of(storeId));
                await.setBytes(2, UuidBytes.of(id));
                try (ResultSet row = await.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    /** The statement ids of some rows. */
    List<UUID> idsOf(UUID storeId, List<UUID> rowIds) {
        return findIds(IDS, storeId, rowIds);
    }

    /** The rows of some statements. */
    List<UUID> rowIdsOf(UUID storeId, List<UUID> ids) {
        return findIds(ROW_IDS, storeId, ids);
    }

    private List<UUID> findIds(String select, UUID storeId, List<UUID> of) {
        List<UUID> found = new ArrayList<>();
        for (int from = 0; from < of.size(); from += IDS_AT_ONCE) {
            List<UUID> some = of.subList(from, Math.min(of.size(), from + IDS_AT_ONCE));
            String sql = select.formatted(String.join(",", Collections.nCopies(some.size(), "?")));
            database.call(connection -> {
                try (PreparedStatement find = connection.prepareStatement(sql)) {
                    find.setBytes(1, UuidBytes.of(storeId));
                    for (int i = 0; i < some.size(); i++) {
                        find.setBytes(i + 2, UuidBytes.of(some.get(i)));
                    }
                    try (ResultSet rows = find.executeQuery()) {
                        while (rows.next()) {
                            found.add(UuidBytes.toUuid(rows.getBytes(1)));
                        }
                    }
                    return null;
                }
            });
        }
        return found;
    }

    List<StatementRow> findAll(UUID storeId, Collection<UUID> ids) {
        List<UUID> all = List.copyOf(ids);
        List<StatementRow> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += IDS_AT_ONCE) {
            found.addAll(findSome(storeId, all.subList(from, Math.min(all.size(), from + IDS_AT_ONCE))));
        }
        return found;
    }

    private List<StatementRow> findSome(UUID storeId, List<UUID> ids) {
        String sql = BY_IDS.formatted(String.join(",", Collections.nCopies(ids.size(), "?")));
        return database.call(connection -> {
            try (PreparedStatement find = connection.prepareStatement(sql)) {
                find.setBytes(1, UuidBytes.of(storeId));
                for (int i = 0; i < ids.size(); i++) {
                    find.setBytes(i + 2, UuidBytes.of(ids.get(i)));
                }
                try (ResultSet rows = find.executeQuery()) {
                    return readAll(rows);
                }
            }
        });
    }

    private Optional<StatementRow> findOne(String sql, UUID storeId, UUID id) {
        return database.call(connection -> {
            try (PreparedStatement find = connection.prepareStatement(sql)) {
                find.setBytes(1, UuidBytes.of(storeId));
                find.setBytes(2, UuidBytes.of(id));
                try (ResultSet row = find.executeQuery()) {
                    return row.next() ? Optional.of(read(row)) : Optional.empty();
                }
            }
        });
    }

    static List<StatementRow> readAll(ResultSet rows) throws SQLException {
        List<StatementRow> all = new ArrayList<>();
        while (rows.next()) {
            all.add(read(rows));
        }
        return all;
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
