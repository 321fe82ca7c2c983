package org.lmiinstitute.lms.notification.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Columns;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.notification.Delivery;
import org.lmiinstitute.lms.notification.QueueCounts;
import org.lmiinstitute.lms.notification.QueueState;

/**
 * What the tables of both channels have in common: which rows are due, who is sending them, and what came of it. Every step of a sender
 * holds for the holder of the lease only.
 */
final class Queue {

    private final Database database;
    private final String table;
    private final String lane;

    /**
     * @param table its name
     * @param lane the column by which rows are sent apart from each other, or {@code null} if they all go the same way
     */
    Queue(Database database, String table, String lane) {
        this.database = database;
        this.table = table;
        this.lane = lane;
    }

    /**
     * Takes rows that are due, the longest due first, and moves them out of reach until the lease ends; in a transaction. Rows that
     * another is taking are passed by; on a cluster, where a node does not see the locks of another, the later commit is refused and
     * begins again.
     */
    List<UUID> claim(Lease lease, Instant now, int most, Optional<UUID> ofLane) {
        String due = "select id from " + table + " where state = 'WAITING' and next_try_at <= ?"
                + ofLane.map(id -> " and " + lane + " = ?").orElse("")
                + " order by next_try_at, id limit " + most + " for update skip locked";
        Object[] values = ofLane.map(id -> new Object[] {now, id}).orElse(new Object[] {now});
        List<UUID> ids = database.query(due, row -> Columns.uuid(row, "id"), values);
        ids.forEach(id -> update("lease_holder = ?, next_try_at = ? where id = ?", lease.holder(), lease.until(), id));
        return ids;
    }

    /** Prolongs the lease of a row; false if it was lost, or there is nothing to send any more. */
    boolean hold(UUID id, Lease lease) {
        return update(
                "next_try_at = ? where id = ? and lease_holder = ? and state = 'WAITING'",
                lease.until(),
                id,
                lease.holder());
    }

    int tries(UUID id) {
        return database.query("select tries from " + table + " where id = ?", row -> row.getInt(1), id).stream()
                .findFirst()
                .orElse(0);
    }

    /** Gives back what was taken and not tried: it is due at once. */
    void release(Lease lease, Instant now) {
        update(
                "next_try_at = ?, lease_holder = null where lease_holder = ? and state = 'WAITING'",
                now,
                lease.holder());
    }

    void sent(UUID id, Lease lease, Instant now) {
        update(
                "state = 'SENT', lease_holder = null, cause = null, ended_at = ? where id = ? and lease_holder = ?",
                now,
                id,
                lease.holder());
    }

    void later(UUID id, Lease lease, Instant nextTry, String cause) {
        update(
                "tries = tries + 1, next_try_at = ?, lease_holder = null, cause = ? where id = ? and lease_holder = ?",
                nextTry,
                Columns.cut(cause),
                id,
                lease.holder());
    }

    void failed(UUID id, Lease lease, String cause, Instant now) {
        update(
                "state = 'FAILED', tries = tries + 1, lease_holder = null, cause = ?, ended_at = ?"
                        + " where id = ? and lease_holder = ?",
                Columns.cut(cause),
                now,
                id,
                lease.holder());
    }

    /** Has one that waits tried at once, and one that failed from the beginning; false if it is neither. */
    boolean retry(UUID id, Instant now) {
        return update(
                "state = 'WAITING', tries = 0, next_try_at = ?, ended_at = null"
                        + " where id = ? and (state = 'FAILED' or state = 'WAITING' and lease_holder is null)",
                now,
                id);
    }

    void retryFailed(Instant now) {
        update("state = 'WAITING', tries = 0, next_try_at = ?, ended_at = null where state = 'FAILED'", now);
    }

    /** Whoever is sending it right now may still succeed, and changes nothing here any more. */
    boolean discard(UUID id, Instant now) {
        return update(
                "state = 'DISCARDED', lease_holder = null, ended_at = ? where id = ? and state in ('WAITING', 'FAILED')",
                now,
                id);
    }

    QueueCounts counts() {
        Map<QueueState, Integer> counts = new EnumMap<>(QueueState.class);
        database.query(
                "select state, count(*) from " + table + " group by state",
                row -> counts.put(QueueState.valueOf(row.getString(1)), row.getInt(2)));
        return new QueueCounts(
                counts.getOrDefault(QueueState.WAITING, 0),
                counts.getOrDefault(QueueState.SENT, 0),
                counts.getOrDefault(QueueState.FAILED, 0),
                counts.getOrDefault(QueueState.DISCARDED, 0));
    }

    /** Forgets some of what ended before a moment. @return how many */
    int forget(Instant before, int most) {
        return database.update("delete from " + table + " where ended_at < ? limit " + most, before);
    }

    private boolean update(String change, Object... values) {
        return database.update("update " + table + " set " + change, values) > 0;
    }

    static Delivery read(ResultSet row) throws SQLException {
        QueueState state = QueueState.valueOf(row.getString("state"));
        return new Delivery(
                state,
                row.getInt("tries"),
                Columns.instant(row, "queued_at"),
                Columns.findInstant(row, "next_try_at").filter(next -> state == QueueState.WAITING),
                row.getBytes("lease_holder") != null,
                Columns.findInstant(row, "ended_at"),
                Optional.ofNullable(row.getString("cause")));
    }
}
