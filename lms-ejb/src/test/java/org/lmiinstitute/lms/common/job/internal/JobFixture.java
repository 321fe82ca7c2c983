package org.lmiinstitute.lms.common.job.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.job.Job;
import org.lmiinstitute.lms.common.job.JobHandler;
import org.lmiinstitute.lms.common.job.JobOrder;
import org.lmiinstitute.lms.common.job.JobRun;
import org.lmiinstitute.lms.testing.LocalTransactions;
import org.lmiinstitute.lms.testing.MovableClock;

/** Jobs put together by hand on a test's database. */
final class JobFixture {

    static final String KIND = "test";
    static final UUID NAWB = UUID.randomUUID();

    final MovableClock clock = new MovableClock(Clock.systemUTC().instant());
    final JobTable table;
    final JobQueue queue;
    final JobEnds ends = new JobEnds();

    JobFixture(DataSource source) {
        LocalTransactions transactions = new LocalTransactions(source);
        table = new JobTable(new Database(transactions.dataSource()));
        queue = new JobQueue(table, transactions.retried(), new Ids(), clock);
    }

    /** A node's workers, that do their work in the thread of whoever calls {@link JobWorkers#work}. */
    JobWorkers node(Function<JobRun, String> work) {
        JobWorkers workers = new JobWorkers();
        workers.queue = queue;
        workers.runner = new JobRunner(List.of(handler(work)), table, ends, clock);
        return workers;
    }

    Job order(String key) {
        return queue.enter(
                new JobOrder(KIND, key, "{\"key\":\"" + key + "\"}", NAWB, Optional.empty(), "/api/v1/results/" + key));
    }

    Job now(Job job) {
        return queue.find(job.id()).orElseThrow();
    }

    void passUntilDead() {
        clock.pass(JobQueue.DEAD.plus(Duration.ofSeconds(1)));
    }

    private static JobHandler handler(Function<JobRun, String> work) {
        return new JobHandler() {
            @Override
            public String kind() {
                return KIND;
            }

            @Override
            public String run(JobRun run) {
                return work.apply(run);
            }
        };
    }
}
