package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.UuidBytes;

/** The table {@code lrs_statement_reference}. */
@ApplicationScoped
public class StatementReferenceTable {

    private static final MultiRowInsert INSERT =
            new MultiRowInsert("insert into lrs_statement_reference (store_id, target_id, row_id, is_voiding)", 4);
    private static final MultiRowInsert INSERT_OPEN =
            new MultiRowInsert("insert into lrs_open_reference (store_id, row_id, target_id)", 3);
    private static final String OPEN = "select store_id, row_id, target_id from lrs_open_reference where ";
    private static final String CLOSE = "delete from lrs_open_reference where row_id = ?";
    private static final String REFERRED_TO =
            "select distinct target_id from lrs_statement_reference where store_id = ? and target_id in (%s)";
    private static final String REFERRING = "select row_id from lrs_statement_reference where store_id = ?"
            + " and target_id = ? and row_id > ? order by row_id limit ";
    private static final int IDS_AT_ONCE = 500;

    private Database database;

    protected StatementReferenceTable() {}

    @Inject
    public StatementReferenceTable(Database database) {
        this.database = database;
    }

    /** A row that refers to a statement. */
    record Reference(UUID targetId, UUID rowId, boolean isVoiding) {}

    /** A row whose keys may lack those of a target that was not there. */
    record OpenReference(UUID storeId, UUID rowId, UUID targetId) {}

    void insert(UUID storeId, List<Reference> references) {
        insert(
                INSERT,
                references.stream()
                        .map(reference -> new Object[] {
                            UuidBytes.of(storeId),
                            UuidBytes.of(reference.targetId()),
                            UuidBytes.of(reference.rowId()),
                            reference.isVoiding()
                        })
                        .toList());
    }

    /** Rows whose keys may lack those of a target. */
    void insertOpen(UUID storeId, List<Reference> references) {
        insert(
                INSERT_OPEN,
                references.stream()
                        .map(reference -> new Object[] {
                            UuidBytes.of(storeId), UuidBytes.of(reference.rowId()), UuidBytes.of(reference.targetId())
                        })
                        .toList());
    }

    private void insert(MultiRowInsert insert, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            database.call(connection -> {
                insert.run(connection, rows);
                return null;
            });
        }
    }

    /** The open references among some rows. */
    List<OpenReference> open(List<UUID> rowIds) {
        List<OpenReference> found = new ArrayList<>();
        for (List<UUID> some : slices(rowIds)) {
            select(OPEN + "row_id in (" + marks(some) + ")", bytes(some), row -> found.add(openReference(row)));
        }
        return found;
    }

    /** A thousand of those whose rows come behind one and before another. */
    List<OpenReference> openBetween(UUID after, UUID before) {
        List<OpenReference> found = new ArrayList<>();
        select(
                OPEN + "row_id > ? and row_id < ? order by row_id limit 1000",
                bytes(List.of(after, before)),
                row -> found.add(openReference(row)));
        return found;
    }

    void close(OpenReference reference) {
        database.call(connection -> {
            try (PreparedStatement close = connection.prepareStatement(CLOSE)) {
                close.setBytes(1, UuidBytes.of(reference.rowId()));
                return close.executeUpdate();
            }
        });
    }

    /** Those of some statements, there or not, that others refer to. */
    Set<UUID> referredTo(UUID storeId, List<UUID> targets) {
        Set<UUID> found = new LinkedHashSet<>();
        for (List<UUID> some : slices(targets)) {
            List<Object> parameters = new ArrayList<>(List.of(UuidBytes.of(storeId)));
            parameters.addAll(bytes(some));
            select(REFERRED_TO.formatted(marks(some)), parameters, row -> found.add(UuidBytes.toUuid(row.getBytes(1))));
        }
        return found;
    }

    /** The first rows behind one that refer to a statement. */
    List<UUID> referringTo(UUID storeId, UUID target, UUID after, int limit) {
        List<UUID> found = new ArrayList<>();
        List<Object> parameters = bytes(List.of(storeId, target, after));
        select(REFERRING + limit, parameters, row -> found.add(UuidBytes.toUuid(row.getBytes(1))));
        return found;
    }

    private void select(String sql, List<Object> parameters, RowReader reader) {
        database.call(connection -> {
            try (PreparedStatement find = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.size(); i++) {
                    find.setBytes(i + 1, (byte[]) parameters.get(i));
                }
                try (ResultSet rows = find.executeQuery()) {
                    while (rows.next()) {
                        reader.read(rows);
                    }
                }
                return null;
            }
        });
    }

    private static OpenReference openReference(ResultSet row) throws SQLException {
        return new OpenReference(
                UuidBytes.toUuid(row.getBytes(1)),
                UuidBytes.toUuid(row.getBytes(2)),
                UuidBytes.toUuid(row.getBytes(3)));
    }

    private static List<Object> bytes(List<UUID> ids) {
        return ids.stream().<Object>map(UuidBytes::of).toList();
    }

    private static String marks(List<UUID> ids) {
        return String.join(",", Collections.nCopies(ids.size(), "?"));
    }

    private static List<List<UUID>> slices(List<UUID> ids) {
        List<List<UUID>> slices = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
            slices.add(ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE)));
        }
        return slices;
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
