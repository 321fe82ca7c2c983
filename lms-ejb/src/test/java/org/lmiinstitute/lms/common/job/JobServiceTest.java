package org.lmiinstitute.lms.common.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.common.job.internal.JobEnds;
import org.lmiinstitute.lms.common.job.internal.JobQueue;

/** Waiting for a job. */
class JobServiceTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final UUID id = UUID.randomUUID();
    private final JobEnds ends = new JobEnds();
    private volatile JobState state = JobState.RUNNING;

    private final JobService jobs = new JobService(
            new JobQueue() {
                @Override
                public Optional<Job> find(UUID asked) {
                    return Optional.of(asked).filter(id::equals).map(JobServiceTest.this::job);
                }
            },
            null,
            ends);

    @Test
    void whoWaitsIsToldAtTheEnd() {
        CompletableFuture<Job> waiting = CompletableFuture.supplyAsync(() -> jobs.await(id, LONG));
        state = JobState.DONE;
        ends.tell();

        assertThat(waiting.join().state()).isEqualTo(JobState.DONE);
    }

    @Test
    void theEndOfAJobOnAnotherNodeIsSeenToo() {
        CompletableFuture<Job> waiting = CompletableFuture.supplyAsync(() -> jobs.await(id, LONG));
        state = JobState.FAILED;

        assertThat(waiting.join().state()).isEqualTo(JobState.FAILED);
    }

    @Test
    void patienceEnds() {
        assertThat(jobs.await(id, Duration.ofMillis(1)).state()).isEqualTo(JobState.RUNNING);
    }

    @Test
    void aJobThatDoesNotExistIsNotFound() {
        assertThatThrownBy(() -> jobs.await(UUID.randomUUID(), LONG)).isInstanceOf(NotFoundException.class);
    }

    private Job job(UUID asked) {
        return new Job(
                asked,
                "test",
                "{}",
                UUID.randomUUID(),
                Optional.empty(),
                "/",
                state,
                JobProgress.NONE,
                Optional.empty(),
                Optional.empty(),
                1,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
    }
}
