package org.lmiinstitute.lms.common.job.internal;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.lmiinstitute.lms.common.SteadyTimer;

/** The workers of this node: so many jobs at once, each until nothing is due. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class JobWorkers {

    /** As many as the smallest machine has cores. */
    static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Set<JobClaim> running = ConcurrentHashMap.newKeySet();
    private final SteadyTimer steadily = new SteadyTimer(JobWorkers.class, "Jobs cannot be taken");
    private volatile boolean isStopping;

    @Inject
    JobQueue queue;

    @Inject
    JobRunner runner;

    /** Something may be due: begins if there is a place free, and returns at once. */
    @Asynchronous
    public void wake() {
        steadily.run(this::work);
    }

    /** What was entered after a worker looked for the last time, and before it left its place, is seen by looking again. */
    void work() {
        while (!isStopping && queue.isAnythingDue() && places.tryAcquire()) {
            try {
                for (Optional<JobClaim> next = queue.claim(); next.isPresent(); next = nextOf()) {
                    run(next.get());
                }
            } finally {
                places.release();
            }
        }
    }

    private Optional<JobClaim> nextOf() {
        return isStopping ? Optional.empty() : queue.claim();
    }

    private void run(JobClaim claim) {
        running.add(claim);
        try {
            runner.run(claim, () -> isStopping);
        } finally {
            running.remove(claim);
        }
    }

    /** The jobs under way here. */
    public List<JobClaim> running() {
        return List.copyOf(running);
    }

    @PreDestroy
    void stop() {
        isStopping = true;
    }
}
