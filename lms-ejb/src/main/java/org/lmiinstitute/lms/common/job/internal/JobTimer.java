package org.lmiinstitute.lms.common.job.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.lmiinstitute.lms.common.SteadyTimer;

/** Gives the sign of life of this node's jobs, and looks for those that other nodes entered, or died over. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class JobTimer {

    private final SteadyTimer beating = new SteadyTimer(JobTimer.class, "Jobs give no sign of life");
    private final SteadyTimer forgetting = new SteadyTimer(JobTimer.class, "Old jobs cannot be forgotten");

    @Inject
    JobQueue queue;

    @Inject
    JobWorkers workers;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void beat() {
        beating.run(() -> {
            queue.beat(workers.running());
            for (int i = 0; i < JobWorkers.AT_ONCE; i++) {
                workers.wake();
            }
        });
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void forget() {
        forgetting.run(() -> queue.forgetOld());
    }
}
