package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
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
    private static final String OPEN = "select store_id, row_id, target_id from lrs_open_reference where row_id ";
    private static final String OPEN_AMONG = OPEN + "in (%s)";
    private static final String OPEN_BETWEEN = OPEN + "> ? and row_id < ? order by row_id limit 1000";
    private static final String CLOSE = "delete from lrs_open_reference where row_id in (%s)";
    private static final String REFERRED_TO =
            "select distinct target_id from lrs_statement_reference where store_id = ? and target_id in (%s)";
    private static final String REFERRING = "select row_id from lrs_statement_reference where store_id = ?"
            + " and target_id = ? and row_id > ? order by row_id limit ?";
    private static final String VOIDED = "select distinct target_id from lrs_statement_reference where store_id = ?"
            + " and is_voiding = 1 and target_id in (%s)";
    /** One that voids stays with its target, or the target would come back; nobody is named in it. */
    private static final String REMOVE = "delete from lrs_statement_reference"
            + " where store_id = ? and is_voiding = 0 and target_id = ? and row_id in (%s)";

    private static final String REMOVE_TO =
            "delete from lrs_statement_reference where store_id = ? and target_id in (%s)";

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
        return database.queryIn(OPEN_AMONG, rowIds, StatementReferenceTable::openReference);
    }

    /** A thousand of those whose rows come behind one and before another. */
    List<OpenReference> openBetween(UUID after, UUID before) {
        return database.query(OPEN_BETWEEN, StatementReferenceTable::openReference, after, before);
    }

    /** Those of some rows are open no longer. */
    void close(List<UUID> rowIds) {
        database.updateIn(CLOSE, rowIds);
    }

    /** Those of some statements, there or not, that others refer to. */
    Set<UUID> referredTo(UUID storeId, Collection<UUID> targets) {
        return new LinkedHashSet<>(database.queryIn(REFERRED_TO, targets, StatementReferenceTable::id, storeId));
    }

    /** Those of some statements that others void; the answer does not know which of them void others and are never voided themselves. */
    Set<UUID> voided(UUID storeId, Collection<UUID> targets) {
        return new HashSet<>(database.queryIn(VOIDED, targets, StatementReferenceTable::id, storeId));
    }

    /** The first rows behind one that refer to a statement. */
    List<UUID> referringTo(UUID storeId, UUID target, UUID after, int limit) {
        return database.query(REFERRING, StatementReferenceTable::id, storeId, target, after, limit);
    }

    /** Takes away what some rows refer to a statement by. */
    void remove(UUID storeId, UUID target, List<UUID> rowIds) {
        database.updateIn(REMOVE, rowIds, storeId, target);
    }

    /** Takes away what anything refers to some statements by. */
    void removeTo(UUID storeId, List<UUID> targets) {
        database.updateIn(REMOVE_TO, targets, storeId);
    }

    private static UUID id(ResultSet row) throws SQLException {
        return UuidBytes.toUuid(row.getBytes(1));
    }

    private static OpenReference openReference(ResultSet row) throws SQLException {
        return new OpenReference(
                UuidBytes.toUuid(row.getBytes(1)),
                UuidBytes.toUuid(row.getBytes(2)),
                UuidBytes.toUuid(row.getBytes(3)));
    }
}
