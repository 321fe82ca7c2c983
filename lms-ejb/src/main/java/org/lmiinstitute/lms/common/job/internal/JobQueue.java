package org.lmiinstitute.lms.common.job.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.common.job.Job;
import org.lmiinstitute.lms.common.job.JobOrder;

/** Puts jobs into the table and takes them out for this node's workers. */
@ApplicationScoped
public class JobQueue {

    /** Several beats: whose job had none for so long is dead. */
    static final Duration DEAD = Duration.ofSeconds(20);

    /** A job that takes its node down with it is not begun again for ever. */
    static final int MOST_ATTEMPTS = 3;

    /** So long one can ask how a job ended. */
    static final Duration REMEMBERED = Duration.ofDays(7);

    private final String node = ManagementFactory.getRuntimeMXBean().getName();

    private JobTable jobs;
    private Transactions transactions;
    private Ids ids;
    private Clock clock;

    public JobQueue() {}

    @Inject
    public JobQueue(JobTable jobs, Transactions transactions, Ids ids, Clock clock) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** The job of an order, which is committed: one that waits or runs under its key, or a new one. */
    public Job enter(JobOrder order) {
        return transactions.call(() -> jobs.findAlive(order.kind(), order.key()).orElseGet(() -> add(order)));
    }

    private Job add(JobOrder order) {
        UUID id = ids.next();
        jobs.add(id, order, clock.instant());
        return jobs.find(id).orElseThrow();
    }

    public Optional<Job> find(UUID id) {
        return jobs.find(id);
    }

    public void cancel(UUID id) {
        transactions.run(() -> jobs.cancel(id, clock.instant()));
    }

    boolean isAnythingDue() {
        return !jobs.due(deadBefore()).isEmpty();
    }

    /** Takes the oldest job that nobody works on. */
    Optional<JobClaim> claim() {
        return jobs.due(deadBefore()).stream().filter(this::take).findFirst();
    }

    private boolean take(JobClaim job) {
        Instant now = clock.instant();
        if (job.attempt() > MOST_ATTEMPTS) {
            String cause = "The server stopped each of the " + MOST_ATTEMPTS + " times that it was begun.";
            transactions.run(() -> jobs.giveUp(job, cause, now, deadBefore()));
            return false;
        }
        return transactions.call(() -> jobs.claim(job, node, now, deadBefore()));
    }

    void beat(List<JobClaim> running) {
        running.forEach(claim -> jobs.beat(claim, clock.instant()));
    }

    void forgetOld() {
        jobs.forget(clock.instant().minus(REMEMBERED));
    }

    private Instant deadBefore() {
        return clock.instant().minus(DEAD);
    }
}
