package org.lmiinstitute.lms.common.job.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Wakes those who wait for the end of a job when one ends on this node. Ends on other nodes are found by looking again in a while. */
@ApplicationScoped
public class JobEnds {

    private static final Duration LOOK = Duration.ofMillis(200);

    private long told;

    /** Some job has ended. */
    public synchronized void tell() {
        told++;
        notifyAll();
    }

    /** Returns when some job has ended, or in a while; an interrupted thread goes on at once. */
    public synchronized void await(Duration patience) {
        long before = told;
        long end = System.nanoTime() + Math.min(patience.toNanos(), LOOK.toNanos());
        try {
            for (long left = millisUntil(end); told == before && left > 0; left = millisUntil(end)) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long millisUntil(long end) {
        return Duration.ofNanos(end - System.nanoTime()).plusNanos(999_999).toMillis();
    }
}
