package org.lmiinstitute.lms.identity.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How many tries one subject has made in its present window. */
record Tries(int count, Instant windowEnds) {

    /** How long to wait when the count is above the limit; at least one second. */
    Optional<Duration> pauseAbove(int limit, Instant now) {
        if (count <= limit) {
            return Optional.empty();
        }
        Duration left = Duration.between(now, windowEnds);
        return Optional.of(left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left);
    }
}
