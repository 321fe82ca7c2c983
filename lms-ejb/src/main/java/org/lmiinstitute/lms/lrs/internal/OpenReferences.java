package org.lmiinstitute.lms.lrs.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.lmiinstitute.lms.common.SteadyTimer;

/** Settles references that were left open by a server that died between storing and settling them. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OpenReferences {

    /** Whoever stored it has settled it by then, unless it died. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final SteadyTimer timer = new SteadyTimer(OpenReferences.class, "Open references cannot be settled");

    @Inject
    ReferenceSettlement settlement;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*", second = "23", persistent = false)
    void settle() {
        timer.run(() -> settlement.settleOlderThan(clock.instant().minus(GRACE)));
    }
}
