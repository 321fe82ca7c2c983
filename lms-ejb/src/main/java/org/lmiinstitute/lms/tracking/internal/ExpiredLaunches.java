package org.lmiinstitute.lms.tracking.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Forgets launch sessions that ended some days ago; their statements have all that is worth keeping. */
@Singleton
public class ExpiredLaunches {

    private static final Duration GRACE = Duration.ofDays(7);

    @Inject
    LaunchRepository launches;

    @Inject
    Clock clock;

    @Schedule(hour = "3", minute = "20", persistent = false)
    void forget() {
        launches.removeExpired(clock.instant().minus(GRACE));
    }
}
