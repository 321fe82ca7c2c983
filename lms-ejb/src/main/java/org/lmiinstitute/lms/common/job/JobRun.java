package org.lmiinstitute.lms.common.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;

/** One run of a job, in the hands of its handler, which tells it how far the work is. It is kept at most once a second. */
public final class JobRun {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final UUID job;
    private final String parameters;
    private final Clock clock;
    private final Predicate<JobProgress> keeping;
    private JobProgress progress = JobProgress.NONE;
    private Instant next = Instant.MIN;

    /** @param keeping keeps how far it is, and says whether the run is to go on */
    public JobRun(UUID job, String parameters, Clock clock, Predicate<JobProgress> keeping) {
        this.job = job;
        this.parameters = parameters;
        this.clock = clock;
        this.keeping = keeping;
    }

    public UUID job() {
        return job;
    }

    /** As they were ordered, in JSON. */
    public String parameters() {
        return parameters;
    }

    /**
     * A step begins, which is kept at once.
     *
     * @param total bytes or things that the step will bring
     * @throws JobStoppedException if the run is to end
     */
    public void begin(String step, long total) {
        progress = new JobProgress(0, total, step);
        keep();
    }

    /**
     * So much more is done.
     *
     * @throws JobStoppedException if the run is to end
     */
    public void advance(long more) {
        progress = new JobProgress(progress.done() + more, progress.total(), progress.step());
        if (!clock.instant().isBefore(next)) {
            keep();
        }
    }

    private void keep() {
        next = clock.instant().plus(PAUSE);
        if (!keeping.test(progress)) {
            throw new JobStoppedException(job);
        }
    }
}
