package org.lmiinstitute.lms.web.api;

import java.time.Duration;

/**
 * Where a caller stands after a request.
 *
 * @param limit requests in a minute
 * @param remaining requests that it could make at once
 * @param reset until it could make all of them at once
 * @param pause until it may ask again, if this was one too many
 */
record RateLimit(long limit, long remaining, Duration reset, Duration pause, boolean isWithin) {

    long resetSeconds() {
        return seconds(reset);
    }

    long pauseSeconds() {
        return seconds(pause);
    }

    /** So many that it is over then. */
    private static long seconds(Duration time) {
        return time.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
