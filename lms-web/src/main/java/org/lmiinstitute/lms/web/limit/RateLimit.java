package org.lmiinstitute.lms.web.limit;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.lmiinstitute.lms.web.rest.Problems;

/**
 * Where a caller stands after a request.
 *
 * @param limit requests in a minute
 * @param remaining requests that it could make at once
 * @param reset until it could make all of them at once
 * @param pause until it may ask again, if this was one too many
 */
public record RateLimit(long limit, long remaining, Duration reset, Duration pause, boolean isWithin) {

    private static final int TOO_MANY_REQUESTS = 429;

    /** Tells the caller where it stands; false if this was one too many, which the response then says. */
    public boolean admit(HttpServletResponse response) {
        response.setHeader("RateLimit-Limit", String.valueOf(limit));
        response.setHeader("RateLimit-Remaining", String.valueOf(remaining));
        response.setHeader("RateLimit-Reset", String.valueOf(resetSeconds()));
        if (!isWithin) {
            response.setHeader("Retry-After", String.valueOf(pauseSeconds()));
            Problems.send(
                    response,
                    TOO_MANY_REQUESTS,
                    limit + " requests a minute are answered; ask again in " + pauseSeconds() + " s.");
        }
        return isWithin;
    }

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
