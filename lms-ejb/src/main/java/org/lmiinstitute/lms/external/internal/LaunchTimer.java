package org.lmiinstitute.lms.external.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.lmiinstitute.lms.common.SteadyTimer;
import org.lmiinstitute.lms.external.internal.cmi5.ExpiredSessions;

/** Ends what nobody ended, and forgets at night what ended long ago. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LaunchTimer {

    /** As long a player may send what it could not send before: a device without a network, say. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final SteadyTimer ending = new SteadyTimer(LaunchTimer.class, "Expired sessions cannot be abandoned");
    private final SteadyTimer forgetting = new SteadyTimer(LaunchTimer.class, "Ended launches cannot be forgotten");

    @Inject
    ExpiredSessions sessions;

    @Inject
    EndedLaunches launches;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "7", persistent = false)
    void end() {
        ending.run(() -> sessions.abandon());
    }

    @Schedule(hour = "3", minute = "30", persistent = false)
    void forget() {
        forgetting.run(() -> launches.forget(clock.instant().minus(KEPT)));
    }
}
