package org.lmiinstitute.lms.common.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.common.job.internal.JobEnds;
import org.lmiinstitute.lms.common.job.internal.JobQueue;
import org.lmiinstitute.lms.common.job.internal.JobWorkers;

/** Orders work, and tells how far it is. Trusted: whoever calls has checked who may. */
@ApplicationScoped
public class JobService {

    private JobQueue queue;
    private JobWorkers workers;
    private JobEnds ends;

    protected JobService() {}

    @Inject
    public JobService(JobQueue queue, JobWorkers workers, JobEnds ends) {
        this.queue = queue;
        this.workers = workers;
        this.ends = ends;
    }

    /** The job that does this: one that waits or runs already, or a new one, which begins at once if this node has a place free. */
    public Job order(JobOrder order) {
        Job job = queue.enter(order);
        workers.wake();
        return job;
    }

    public Optional<Job> find(UUID id) {
        return queue.find(id);
    }

    public Job get(UUID id) {
        return find(id).orElseThrow(() -> new NotFoundException("job", id));
    }

    /** Ends a job that waits or runs; a run under way ends at its next report of progress. One that is over stays as it is. */
    public Job cancel(UUID id) {
        queue.cancel(id);
        ends.tell();
        return get(id);
    }

    /** The job when it is over, or as it stands when patience ends. */
    public Job await(UUID id, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        Job job = get(id);
        for (long left = patience.toNanos(); !job.state().isOver() && left > 0; left = end - System.nanoTime()) {
            ends.await(Duration.ofNanos(left));
            job = get(id);
        }
        return job;
    }
}
