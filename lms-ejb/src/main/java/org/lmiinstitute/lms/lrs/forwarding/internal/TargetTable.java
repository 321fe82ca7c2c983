package org.lmiinstitute.lms.lrs.forwarding.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Columns;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.lrs.forwarding.TargetState;
import org.lmiinstitute.lms.lrs.internal.LogFilter;

/**
 * The table {@code lrs_forward_target}. Who sends holds the target's lease; each step is kept only for its holder, so that a worker
 * that was taken for dead and comes back changes nothing any more.
 */
@ApplicationScoped
public class TargetTable {

    private static final String ADD = "insert into lrs_forward_target (id, store_id, title, url, access_key,"
            + " sealed_secret, verb, activity, state, done_through, sent_count, failures, refused_in_row, created_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?)";
    private static final String ALL = "select * from lrs_forward_target order by id";
    private static final String ONE = "select * from lrs_forward_target where id = ?";
    private static final String DUE = "select id from lrs_forward_target where state = 'RUNNING'"
            + " and (next_try_at is null or next_try_at <= ?) and (lease_until is null or lease_until <= ?)";

    private static final String CLAIM = "update lrs_forward_target set lease_holder = ?, lease_until = ?"
            + " where id = ? and state = 'RUNNING' and (lease_until is null or lease_until <= ?)";
    private static final String HOLD = "update lrs_forward_target set lease_until = ?"
            + " where id = ? and lease_holder = ? and state = 'RUNNING'";
    private static final String RELEASE = "update lrs_forward_target set lease_holder = null, lease_until = null"
            + " where id = ? and lease_holder = ?";
    /** A target that is well again gets more at once little by little: too many would cost it another failure. */
    private static final String TAKEN = "update lrs_forward_target set done_through = ?, sent_count = sent_count + ?,"
            + " last_sent_at = ?, failures = 0, refused_in_row = 0, next_try_at = null, failing_row = null,"
            + " at_once = least(" + Courier.AT_ONCE
            + ", at_once + 1 + at_once div 10) where id = ? and lease_holder = ?";

    private static final String TAKEN_BESIDE = "update lrs_forward_target set sent_count = sent_count + ?,"
            + " last_sent_at = ? where id = ? and lease_holder = ?";
    private static final String ANSWERED = "update lrs_forward_target set failures = 0, next_try_at = null,"
            + " failing_row = null where id = ? and lease_holder = ?";
    private static final String PASSED = "update lrs_forward_target set done_through = ?, failures = 0,"
            + " next_try_at = null, failing_row = null where id = ? and lease_holder = ? and done_through < ?";
    private static final String SKIPPED = "update lrs_forward_target set done_through = ?,"
            + " refused_in_row = refused_in_row + 1, failures = 0, next_try_at = null, failing_row = null,"
            + " last_error = ?, last_error_at = ? where id = ? and lease_holder = ?";
    private static final String FAILED = "update lrs_forward_target set failures = ?, next_try_at = ?, at_once = ?,"
            + " failing_row = ?, last_error = ?, last_error_at = ? where id = ? and lease_holder = ?";
    /** Who is sending it right now loses the lease: whatever comes of it changes nothing any more. */
    private static final String SET_ASIDE = "update lrs_forward_target set done_through ="
            + " case when done_through < ? then ? else done_through end, failures = 0, next_try_at = null,"
            + " failing_row = null, lease_holder = null, lease_until = null where id = ? and failing_row = ?";

    private static final String STOPPED = "update lrs_forward_target set state = 'STOPPED', last_error = ?,"
            + " last_error_at = ? where id = ? and lease_holder = ? and state = 'RUNNING'";

    private static final String PAUSE = "update lrs_forward_target set state = 'PAUSED' where id = ?";
    private static final String RESUME = "update lrs_forward_target set state = 'RUNNING', failures = 0,"
            + " refused_in_row = 0, next_try_at = null where id = ?";
    private static final String CREDENTIAL =
            "update lrs_forward_target set access_key = ?, sealed_secret = ? where id = ?";
    private static final String REMOVE = "delete from lrs_forward_target where id = ?";

    private Database database;

    protected TargetTable() {}

    @Inject
    public TargetTable(Database database) {
        this.database = database;
    }

    void add(TargetRow target, Instant now) {
        update(
                ADD,
                target.id(),
                target.storeId(),
                target.title(),
                target.url(),
                target.key(),
                target.sealedSecret(),
                target.filter().verb().orElse(null),
                target.filter().activity().orElse(null),
                target.state().name(),
                target.doneThrough(),
                now);
    }

    public List<TargetRow> all() {
        return database.query(ALL, TargetTable::read);
    }

    public Optional<TargetRow> find(UUID id) {
        return database.query(ONE, TargetTable::read, id).stream().findFirst();
    }

    /** The targets that something may be sent to now, and that nobody is sending to. */
    List<UUID> due(Instant now) {
        return database.query(DUE, row -> UuidBytes.toUuid(row.getBytes(1)), now, now);
    }

    /** Takes the lease of a running target if nobody has it; of several who try at once, one gets it. */
    boolean claim(UUID id, UUID holder, Instant now, Instant until) {
        return update(CLAIM, holder, until, id, now);
    }

    /** Prolongs the lease; false if it was lost or the target is to run no more. */
    boolean hold(UUID id, UUID holder, Instant until) {
        return update(HOLD, until, id, holder);
    }

    void release(UUID id, UUID holder) {
        update(RELEASE, id, holder);
    }

    /** @param count how many statements were taken, the last of them at the place {@code through} */
    boolean taken(UUID id, UUID holder, UUID through, int count, Instant now) {
        return update(TAKEN, through, count, now, id, holder);
    }

    /** So many were taken whose places it has passed long ago. */
    boolean takenBeside(UUID id, UUID holder, int count, Instant now) {
        return update(TAKEN_BESIDE, count, now, id, holder);
    }

    /** It has said what it thinks of a dead letter: there is nothing left to try again. */
    void answered(UUID id, UUID holder) {
        update(ANSWERED, id, holder);
    }

    /** Up to here there is nothing for it, and so nothing to try again. A place never goes back. */
    void passed(UUID id, UUID holder, UUID through) {
        update(PASSED, through, id, holder, through);
    }

    /** The statement at a place was refused for good. */
    boolean skipped(UUID id, UUID holder, UUID through, String cause, Instant now) {
        return update(SKIPPED, through, Columns.cut(cause), now, id, holder);
    }

    void failed(UUID id, UUID holder, Failure failure, Instant now) {
        update(
                FAILED,
                failure.failures(),
                failure.nextTry(),
                failure.atOnce(),
                failure.row().orElse(null),
                Columns.cut(failure.cause()),
                now,
                id,
                holder);
    }

    void stopped(UUID id, UUID holder, String cause, Instant now) {
        update(STOPPED, Columns.cut(cause), now, id, holder);
    }

    /** Leaves out the statement that fails alone and lets the target run on; false if it is another one by now. */
    boolean setAside(UUID id, UUID rowId) {
        return update(SET_ASIDE, rowId, rowId, id, rowId);
    }

    public void pause(UUID id) {
        update(PAUSE, id);
    }

    /** Lets it run, and at once. */
    public void resume(UUID id) {
        update(RESUME, id);
    }

    void changeCredential(UUID id, String key, byte[] sealedSecret) {
        update(CREDENTIAL, key, sealedSecret, id);
    }

    public void remove(UUID id) {
        update(REMOVE, id);
    }

    private boolean update(String sql, Object... values) {
        return database.update(sql, values) > 0;
    }

    private static TargetRow read(ResultSet row) throws SQLException {
        return new TargetRow(
                UuidBytes.toUuid(row.getBytes("id")),
                UuidBytes.toUuid(row.getBytes("store_id")),
                row.getString("title"),
                row.getString("url"),
                row.getString("access_key"),
                row.getBytes("sealed_secret"),
                new LogFilter(
                        Optional.ofNullable(row.getString("verb")), Optional.ofNullable(row.getString("activity"))),
                TargetState.valueOf(row.getString("state")),
                UuidBytes.toUuid(row.getBytes("done_through")),
                row.getLong("sent_count"),
                Columns.findInstant(row, "last_sent_at"),
                row.getInt("failures"),
                row.getInt("refused_in_row"),
                Columns.findInstant(row, "next_try_at"),
                row.getInt("at_once"),
                Optional.ofNullable(row.getBytes("failing_row")).map(UuidBytes::toUuid),
                Optional.ofNullable(row.getString("last_error")),
                Columns.findInstant(row, "last_error_at"));
    }
}
