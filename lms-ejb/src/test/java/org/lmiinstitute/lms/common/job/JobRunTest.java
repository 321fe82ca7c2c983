package org.lmiinstitute.lms.common.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.testing.MovableClock;

class JobRunTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-28T07:00:00Z"));
    private final List<JobProgress> kept = new ArrayList<>();
    private boolean goesOn = true;

    private final JobRun run = new JobRun(UUID.randomUUID(), "{}", clock, progress -> {
        kept.add(progress);
        return goesOn;
    });

    @Test
    void progressIsKeptOnceASecondHoweverOftenItIsTold() {
        run.begin("writing", 100);
        for (int i = 0; i < 30; i++) {
            run.advance(1);
        }
        clock.pass(Duration.ofSeconds(1));
        run.advance(5);
        run.advance(5);

        assertThat(kept).containsExactly(new JobProgress(0, 100, "writing"), new JobProgress(35, 100, "writing"));
    }

    @Test
    void aStepBeginsAtNothingAndIsKeptAtOnce() {
        run.begin("writing", 100);
        run.advance(60);
        run.begin("checking", 3);

        assertThat(kept).last().isEqualTo(new JobProgress(0, 3, "checking"));
    }

    @Test
    void aRunThatIsToEndLearnsItByItsNextReport() {
        run.begin("writing", 100);
        goesOn = false;
        run.advance(1);
        clock.pass(Duration.ofSeconds(1));

        assertThatThrownBy(() -> run.advance(1)).isInstanceOf(JobStoppedException.class);
    }

    @Test
    void progressDoesNotGoBelowNothing() {
        assertThatThrownBy(() -> new JobProgress(-1, 0, "")).isInstanceOf(IllegalArgumentException.class);
    }
}
