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

    void insert(UUID storeId, List<Reference> references) {
        List<Object[]> values = references.stream()
                .map(reference -> new Object[] {
                    UuidBytes.of(storeId),
                    UuidBytes.of(reference.targetId()),
                    UuidBytes.of(reference.rowId()),
                    reference.isVoiding()
                })
                .toList();
        database.call(connection -> {
            INSERT.run(connection, values);
            return null;
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
