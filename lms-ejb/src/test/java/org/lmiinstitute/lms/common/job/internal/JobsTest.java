package org.lmiinstitute.lms.common.job.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.NotAllowedException;
import org.lmiinstitute.lms.common.job.Job;
import org.lmiinstitute.lms.common.job.JobProgress;
import org.lmiinstitute.lms.common.job.JobState;
import org.lmiinstitute.lms.common.job.JobStoppedException;
import org.lmiinstitute.lms.testing.WithDatabase;

/** Jobs in a real database, with nodes that are threads. */
@WithDatabase
class JobsTest {

    private static final int AT_ONCE = 8;

    private final DataSource database;
    private final JobFixture jobs;

    JobsTest(DataSource database) {
        this.database = database;
        this.jobs = new JobFixture(database);
    }

    @BeforeEach
    void noJobWaits() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from job");
        }
    }

    @Test
    void aJobIsDoneAndSaysWhatCameOfIt() {
        Job ordered = jobs.order("a report");
        jobs.node(run -> {
                    run.begin("writing", 10);
                    return "{\"got\":" + run.parameters() + "}";
                })
                .work();

        Job done = jobs.now(ordered);
        assertThat(ordered.state()).isEqualTo(JobState.WAITING);
        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.result()).contains("{\"got\":{\"key\":\"a report\"}}");
        assertThat(done.progress()).isEqualTo(new JobProgress(10, 10, "writing"));
        assertThat(done.finishedAt()).isPresent();
    }

    @Test
    void ordersForTheSameWorkShareOneJobUntilItIsOver() {
        List<UUID> ids = atOnce(() -> jobs.order("the same").id());
        assertThat(ids).hasSize(AT_ONCE).containsOnly(ids.get(0));
        assertThat(jobs.order("another").id()).isNotEqualTo(ids.get(0));

        jobs.node(run -> "{}").work();
        assertThat(jobs.order("the same").id()).isNotEqualTo(ids.get(0));
    }

    @Test
    void ofManyWorkersOneTakesAJob() {
        jobs.order("one");

        List<Optional<JobClaim>> claims = atOnce(jobs.queue::claim);

        assertThat(claims.stream().flatMap(Optional::stream)).hasSize(1);
    }

    @Test
    void manyNodesDoEachOfManyJobsOnce() {
        List<Job> all =
                IntStream.range(0, 30).mapToObj(i -> jobs.order("job " + i)).toList();
        AtomicInteger runs = new AtomicInteger();

        atOnce(() -> {
            jobs.node(run -> String.valueOf(runs.incrementAndGet())).work();
            return "";
        });

        assertThat(runs).hasValue(30);
        assertThat(all).allSatisfy(job -> {
            assertThat(jobs.now(job).state()).isEqualTo(JobState.DONE);
            assertThat(jobs.now(job).attempts()).isEqualTo(1);
        });
    }

    @Test
    void theJobOfANodeThatDiedIsBegunAgainFromItsStart() {
        Job job = jobs.order("long");
        JobClaim dead = jobs.queue.claim().orElseThrow();
        jobs.table.keep(dead, new JobProgress(70, 100, "writing"));
        assertThat(jobs.queue.claim()).as("it may live still").isEmpty();

        jobs.passUntilDead();
        JobClaim next = jobs.queue.claim().orElseThrow();

        assertThat(next.id()).isEqualTo(job.id());
        assertThat(next.attempt()).isEqualTo(2);
        assertThat(jobs.now(job).progress().done()).isZero();
        assertThat(jobs.order("long").id()).as("who orders it shares it still").isEqualTo(job.id());
    }

    @Test
    void aNodeThatWasTakenForDeadChangesNothing() {
        Job job = jobs.order("long");
        JobClaim late = jobs.queue.claim().orElseThrow();
        jobs.passUntilDead();
        JobClaim next = jobs.queue.claim().orElseThrow();

        assertThat(jobs.table.keep(late, new JobProgress(99, 100, "writing"))).isFalse();
        jobs.table.finish(late, "{\"late\":true}", jobs.clock.instant());
        jobs.table.fail(late, "late", jobs.clock.instant());
        jobs.table.giveBack(late);

        assertThat(jobs.now(job).state()).isEqualTo(JobState.RUNNING);
        assertThat(jobs.table.keep(next, new JobProgress(1, 100, "writing"))).isTrue();
    }

    @Test
    void aJobWhoseNodeLivesIsLeftToIt() {
        jobs.order("long");
        JobClaim claim = jobs.queue.claim().orElseThrow();
        for (int i = 0; i < 5; i++) {
            jobs.clock.pass(JobQueue.DEAD.minus(Duration.ofSeconds(1)));
            jobs.queue.beat(List.of(claim));
        }

        assertThat(jobs.queue.claim()).isEmpty();
    }

    @Test
    void aJobThatTakesItsNodeDownIsGivenUp() {
        Job job = jobs.order("poison");
        for (int i = 0; i < JobQueue.MOST_ATTEMPTS; i++) {
            assertThat(jobs.queue.claim()).isPresent();
            jobs.passUntilDead();
        }

        assertThat(jobs.queue.claim()).isEmpty();
        assertThat(jobs.now(job).state()).isEqualTo(JobState.FAILED);
        assertThat(jobs.now(job).cause().orElseThrow()).contains("3 times");
    }

    @Test
    void whatFailsSaysWhyAndKeepsNoOtherFromItsTurn() {
        Job refused = jobs.order("refused");
        Job broken = jobs.order("broken");
        Job good = jobs.order("good");
        jobs.node(run -> {
                    if (run.job().equals(refused.id())) {
                        throw new NotAllowedException("The licence has ended.");
                    }
                    if (run.job().equals(broken.id())) {
                        throw new IllegalStateException("/secret/path is missing");
                    }
                    return "{}";
                })
                .work();

        assertThat(jobs.now(refused).cause()).contains("The licence has ended.");
        assertThat(jobs.now(broken).cause().orElseThrow())
                .contains("IllegalStateException")
                .doesNotContain("/secret/path");
        assertThat(Stream.of(refused, broken, good)
                        .map(jobs::now)
                        .map(Job::state)
                        .toList())
                .containsExactly(JobState.FAILED, JobState.FAILED, JobState.DONE);
    }

    @Test
    void aWaitingJobThatIsCancelledIsNeverBegun() {
        Job job = jobs.order("unwanted");
        jobs.queue.cancel(job.id());

        assertThat(jobs.queue.claim()).isEmpty();
        assertThat(jobs.now(job).state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void aRunningJobThatIsCancelledEndsAtItsNextReport() {
        Job job = jobs.order("unwanted");
        List<String> reached = new ArrayList<>();
        jobs.node(run -> {
                    run.begin("first", 1);
                    reached.add("first");
                    jobs.queue.cancel(run.job());
                    run.begin("second", 1);
                    reached.add("second");
                    return "{}";
                })
                .work();

        assertThat(reached).containsExactly("first");
        assertThat(jobs.now(job).state()).isEqualTo(JobState.CANCELLED);
        assertThat(jobs.now(job).result()).isEmpty();
        assertThat(jobs.order("unwanted").id())
                .as("who wants it after all gets a new one")
                .isNotEqualTo(job.id());
    }

    @Test
    void whatIsOverIsNotCancelled() {
        Job job = jobs.order("done");
        jobs.node(run -> "{}").work();
        jobs.queue.cancel(job.id());

        assertThat(jobs.now(job).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void aServerThatStopsLeavesItsJobForTheNextStart() {
        Job job = jobs.order("long");
        JobWorkers[] node = new JobWorkers[1];
        List<Class<?>> thrown = new ArrayList<>();
        node[0] = jobs.node(run -> {
            node[0].stop();
            try {
                run.begin("next", 1);
            } catch (JobStoppedException e) {
                thrown.add(e.getClass());
                throw e;
            }
            return "{}";
        });
        node[0].work();

        assertThat(thrown).hasSize(1);
        assertThat(jobs.now(job).state()).isEqualTo(JobState.WAITING);
        assertThat(jobs.now(job).attempts()).isZero();
    }

    @Test
    void howAJobEndedCanBeAskedForAWeek() {
        Job job = jobs.order("old");
        jobs.node(run -> "{}").work();
        jobs.queue.forgetOld();
        assertThat(jobs.queue.find(job.id())).isPresent();

        jobs.clock.pass(JobQueue.REMEMBERED.plusSeconds(1));
        jobs.queue.forgetOld();
        assertThat(jobs.queue.find(job.id())).isEmpty();
    }

    private static <T> List<T> atOnce(Supplier<T> work) {
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        List<CompletableFuture<T>> all = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> {
                            await(start);
                            return work.get();
                        },
                        task -> new Thread(task).start()))
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
