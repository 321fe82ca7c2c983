package org.lmiinstitute.lms.common.job.internal;

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
import org.lmiinstitute.lms.common.job.Job;
import org.lmiinstitute.lms.common.job.JobOrder;
import org.lmiinstitute.lms.common.job.JobProgress;
import org.lmiinstitute.lms.common.job.JobState;

/**
 * The table {@code job}. A job is taken by one conditional update, which holds on a cluster too, where locks of one node are not seen
 * by another. What a run keeps is kept only for the run that the row names, so a node that was taken for dead changes nothing.
 */
@ApplicationScoped
public class JobTable {

    private static final String ADD = "insert into job (id, kind, alive_key, parameters, organization_id, ordered_by,"
            + " result_path, state, progress_done, progress_total, progress_step, attempts, ordered_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, 0, '', 0, ?)";
    private static final String ONE = "select * from job where id = ?";
    private static final String ALIVE = "select * from job where kind = ? and alive_key = ?";
    private static final String DUE = "select id, kind, parameters, attempts from job"
            + " where state = 'WAITING' or (state = 'RUNNING' and heartbeat_at < ?) order by id limit 20";

    private static final String FREE =
            " where id = ? and attempts = ?" + " and (state = 'WAITING' or (state = 'RUNNING' and heartbeat_at < ?))";
    private static final String CLAIM = "update job set state = 'RUNNING', attempts = attempts + 1, node = ?,"
            + " heartbeat_at = ?, started_at = coalesce(started_at, ?), progress_done = 0, progress_total = 0,"
            + " progress_step = ''" + FREE;
    private static final String GIVE_UP =
            "update job set state = 'FAILED', alive_key = null, cause = ?, finished_at = ?" + FREE;

    private static final String OF_RUN = " where id = ? and attempts = ? and state = 'RUNNING'";
    private static final String BEAT = "update job set heartbeat_at = ?" + OF_RUN;
    private static final String KEEP =
            "update job set progress_done = ?, progress_total = ?, progress_step = ?" + OF_RUN;
    private static final String FINISH = "update job set state = 'DONE', alive_key = null, result = ?,"
            + " progress_done = progress_total, finished_at = ?" + OF_RUN;
    private static final String FAIL =
            "update job set state = 'FAILED', alive_key = null, cause = ?, finished_at = ?" + OF_RUN;
    private static final String GIVE_BACK =
            "update job set state = 'WAITING', attempts = attempts - 1, node = null, heartbeat_at = null" + OF_RUN;

    private static final String CANCEL = "update job set state = 'CANCELLED', alive_key = null, finished_at = ?"
            + " where id = ? and state in ('WAITING', 'RUNNING')";
    private static final String FORGET = "delete from job where finished_at < ?";

    private Database database;

    protected JobTable() {}

    @Inject
    public JobTable(Database database) {
        this.database = database;
    }

    void add(UUID id, JobOrder order, Instant now) {
        database.update(
                ADD,
                id,
                order.kind(),
                order.key(),
                order.parameters(),
                order.organizationId(),
                order.orderedBy().orElse(null),
                order.resultPath(),
                now);
    }

    Optional<Job> find(UUID id) {
        return database.query(ONE, JobTable::read, id).stream().findFirst();
    }

    /** The job that waits or runs under a key. */
    Optional<Job> findAlive(String kind, String key) {
        return database.query(ALIVE, JobTable::read, kind, key).stream().findFirst();
    }

    /** Jobs that nobody works on, the oldest first: they wait, or the node that had them gave no sign of life since. */
    List<JobClaim> due(Instant deadBefore) {
        return database.query(
                DUE,
                row -> new JobClaim(
                        Columns.uuid(row, "id"),
                        row.getString("kind"),
                        row.getString("parameters"),
                        row.getInt("attempts") + 1),
                deadBefore);
    }

    /** Takes a job if it is still free; of several who try at once, one gets it. */
    boolean claim(JobClaim claim, String node, Instant now, Instant deadBefore) {
        return database.update(CLAIM, node, now, now, claim.id(), claim.attempt() - 1, deadBefore) > 0;
    }

    /** It was begun often enough, and is begun no more. */
    boolean giveUp(JobClaim claim, String cause, Instant now, Instant deadBefore) {
        return database.update(GIVE_UP, Columns.cut(cause), now, claim.id(), claim.attempt() - 1, deadBefore) > 0;
    }

    /** The node that has it lives. */
    void beat(JobClaim claim, Instant now) {
        database.update(BEAT, now, claim.id(), claim.attempt());
    }

    /** Keeps how far a run is; false if it is not the job's any more. */
    boolean keep(JobClaim claim, JobProgress progress) {
        return database.update(KEEP, progress.done(), progress.total(), progress.step(), claim.id(), claim.attempt())
                > 0;
    }

    void finish(JobClaim claim, String result, Instant now) {
        database.update(FINISH, result, now, claim.id(), claim.attempt());
    }

    void fail(JobClaim claim, String cause, Instant now) {
        database.update(FAIL, Columns.cut(cause), now, claim.id(), claim.attempt());
    }

    /** It waits again, as if this run had never begun. */
    void giveBack(JobClaim claim) {
        database.update(GIVE_BACK, claim.id(), claim.attempt());
    }

    void cancel(UUID id, Instant now) {
        database.update(CANCEL, now, id);
    }

    int forget(Instant finishedBefore) {
        return database.update(FORGET, finishedBefore);
    }

    private static Job read(ResultSet row) throws SQLException {
        return new Job(
                Columns.uuid(row, "id"),
                row.getString("kind"),
                row.getString("parameters"),
                Columns.uuid(row, "organization_id"),
                Columns.findUuid(row, "ordered_by"),
                row.getString("result_path"),
                JobState.valueOf(row.getString("state")),
                new JobProgress(
                        row.getLong("progress_done"), row.getLong("progress_total"), row.getString("progress_step")),
                Optional.ofNullable(row.getString("result")),
                Optional.ofNullable(row.getString("cause")),
                row.getInt("attempts"),
                Columns.instant(row, "ordered_at"),
                Columns.findInstant(row, "started_at"),
                Columns.findInstant(row, "finished_at"));
    }
}
