package org.lmiinstitute.lms.lrs.forwarding.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.Columns;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.lrs.forwarding.DeadLetter;

/** The table {@code lrs_forward_dead_letter}. */
@ApplicationScoped
public class DeadLetterTable {

    /** One that was refused again counts its tries. */
    private static final String ADD = "insert into lrs_forward_dead_letter"
            + " (target_id, row_id, statement_id, cause, tries, refused_at, is_wanted) values (?, ?, ?, ?, 1, ?, false)"
            + " on duplicate key update cause = values(cause), refused_at = values(refused_at), tries = tries + 1,"
            + " is_wanted = false";

    private static final String REMOVE = "delete from lrs_forward_dead_letter where target_id = ? and row_id = ?";
    private static final String WANT =
            "update lrs_forward_dead_letter set is_wanted = true where target_id = ? and row_id = ?";
    private static final String WANT_ALL = "update lrs_forward_dead_letter set is_wanted = true where target_id = ?";
    private static final String LIST =
            "select * from lrs_forward_dead_letter where target_id = ? order by row_id limit ?";
    private static final String WANTED =
            "select * from lrs_forward_dead_letter where target_id = ? and is_wanted order by row_id limit ?";
    private static final String ONE = "select * from lrs_forward_dead_letter where target_id = ? and row_id = ?";
    private static final String COUNT = "select count(*) from lrs_forward_dead_letter where target_id = ?";

    private Database database;

    protected DeadLetterTable() {}

    @Inject
    public DeadLetterTable(Database database) {
        this.database = database;
    }

    void add(UUID target, UUID rowId, UUID statementId, String cause, Instant now) {
        update(ADD, target, rowId, statementId, Columns.cut(cause), now);
    }

    void remove(UUID target, UUID rowId) {
        update(REMOVE, target, rowId);
    }

    /** Has one sent again. */
    public boolean want(UUID target, UUID rowId) {
        return update(WANT, target, rowId);
    }

    public void wantAll(UUID target) {
        update(WANT_ALL, target);
    }

    /** The first ones in the order of storing. */
    public List<DeadLetter> list(UUID target, int limit) {
        return find(LIST, target, limit);
    }

    List<DeadLetter> wanted(UUID target, int limit) {
        return find(WANTED, target, limit);
    }

    boolean has(UUID target, UUID rowId) {
        return !find(ONE, target, rowId).isEmpty();
    }

    public int count(UUID target) {
        return database.query(COUNT, row -> row.getInt(1), target).get(0);
    }

    private List<DeadLetter> find(String sql, Object... values) {
        return database.query(sql, DeadLetterTable::read, values);
    }

    private boolean update(String sql, Object... values) {
        return database.update(sql, values) > 0;
    }

    private static DeadLetter read(ResultSet row) throws SQLException {
        return new DeadLetter(
                UuidBytes.toUuid(row.getBytes("row_id")),
                UuidBytes.toUuid(row.getBytes("statement_id")),
                row.getString("cause"),
                row.getInt("tries"),
                Columns.instant(row, "refused_at"),
                row.getBoolean("is_wanted"));
    }
}
