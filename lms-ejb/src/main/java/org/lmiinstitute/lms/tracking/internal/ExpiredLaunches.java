package org.lmiinstitute.lms.tracking.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.lmiinstitute.lms.common.SteadyTimer;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.lrs.LrsCredentials;

/**
 * Forgets launch sessions that ended some days ago, and their credentials; their statements have all that is worth keeping. It
 * goes in batches, each a transaction of its own, so that nobody waits for it.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExpiredLaunches {

    private static final Duration GRACE = Duration.ofDays(7);

    private final SteadyTimer timer = new SteadyTimer(ExpiredLaunches.class, "Expired launches cannot be forgotten");

    @Inject
    LaunchRepository launches;

    @Inject
    LrsCredentials credentials;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Schedule(hour = "3", minute = "20", persistent = false)
    void forget() {
        timer.run(this::forgetAll);
    }

    private void forgetAll() {
        Instant before = clock.instant().minus(GRACE);
        untilNoneIsLeft(() -> launches.removeExpired(before));
        untilNoneIsLeft(() -> credentials.forgetExpired(before));
    }

    private void untilNoneIsLeft(Supplier<Integer> batch) {
        int removed;
        do {
            removed = transactions.call(batch);
        } while (removed > 0);
    }
}
