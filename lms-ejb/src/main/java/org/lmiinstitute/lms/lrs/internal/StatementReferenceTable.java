package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
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
    private static final String REFERRING =
            "select target_id, row_id from lrs_statement_reference where store_id = ? and target_id in (%s)";

    private LrsDatabase database;

    protected StatementReferenceTable() {}

    @Inject
    public StatementReferenceTable(LrsDatabase database) {
        this.database = database;
    }

    /** A row that refers to a statement. */
    record Reference(UUID targetId, UUID rowId, boolean isVoiding) {}

    /** A row whose keys may lack those of a target that was not there. */
    record OpenReference(UUID storeId, UUID rowId, UUID targetId) {}

    /** @param open those of the references, or of what they lead to, whose target is not there */
    void insert(UUID storeId, List<Reference> references, List<Reference> open) {
        if (references.isEmpty()) {
            return;
        }
        List<Object[]> values = references.stream()
                .map(reference -> new Object[] {
                    UuidBytes.of(storeId),
                    UuidBytes.of(reference.targetId()),
                    UuidBytes.of(reference.rowId()),
                    reference.isVoiding()
                })
                .toList();
        List<Object[]> openValues = open.stream()
                .map(reference -> new Object[] {
                    UuidBytes.of(storeId), UuidBytes.of(reference.rowId()), UuidBytes.of(reference.targetId())
                })
                .toList();
        database.call(connection -> {
            INSERT.run(connection, values);
            INSERT_OPEN.run(connection, openValues);
            return null;
        });
    }

    /** The open references among some rows. */
    List<OpenReference> open(List<UUID> rowIds) {
        return rowIds.isEmpty()
                ? List.of()
                : findOpen("row_id in (" + String.join(",", Collections.nCopies(rowIds.size(), "?")) + ")", rowIds);
    }

    /** Those whose rows come before this one. */
    List<OpenReference> openBefore(UUID rowId) {
        return findOpen("row_id < ? limit 1000", List.of(rowId));
    }

    void close(OpenReference reference) {
        database.call(connection -> {
            try (PreparedStatement close = connection.prepareStatement(CLOSE)) {
                close.setBytes(1, UuidBytes.of(reference.rowId()));
                return close.executeUpdate();
            }
        });
    }

    private List<OpenReference> findOpen(String condition, List<UUID> parameters) {
        return database.call(connection -> {
            try (PreparedStatement find = connection.prepareStatement(OPEN + condition)) {
                for (int i = 0; i < parameters.size(); i++) {
                    find.setBytes(i + 1, UuidBytes.of(parameters.get(i)));
                }
                List<OpenReference> found = new ArrayList<>();
                try (ResultSet rows = find.executeQuery()) {
                    while (rows.next()) {
                        found.add(new OpenReference(
                                UuidBytes.toUuid(rows.getBytes(1)),
                                UuidBytes.toUuid(rows.getBytes(2)),
                                UuidBytes.toUuid(rows.getBytes(3))));
                    }
                }
                return found;
            }
        });
    }

    /** The references that were there before their targets. */
    List<Reference> waitingFor(UUID storeId, List<UUID> targets) {
        if (targets.isEmpty()) {
            return List.of();
        }
        String sql = REFERRING.formatted(String.join(",", Collections.nCopies(targets.size(), "?")));
        return database.call(connection -> {
            try (PreparedStatement find = connection.prepareStatement(sql)) {
                find.setBytes(1, UuidBytes.of(storeId));
                for (int i = 0; i < targets.size(); i++) {
                    find.setBytes(i + 2, UuidBytes.of(targets.get(i)));
                }
                try (ResultSet rows = find.executeQuery()) {
                    return readAll(rows);
                }
            }
        });
    }

    private static List<Reference> readAll(ResultSet rows) throws SQLException {
        List<Reference> all = new ArrayList<>();
        while (rows.next()) {
            all.add(new Reference(UuidBytes.toUuid(rows.getBytes(1)), UuidBytes.toUuid(rows.getBytes(2)), false));
        }
        return all;
    }
}
