package org.lmiinstitute.lms.common.outgoing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

/**
 * The answer of another system, as it came.
 *
 * @param status the HTTP status
 * @param retryAfter the header of this name
 * @param body its bytes, or the first of them if there were too many
 */
public record Reply(int status, Optional<String> retryAfter, byte[] body) {

    private static final int LONGEST_CAUSE = 1_000;
    private static final int BYTES_FOR_A_CAUSE = 4 * LONGEST_CAUSE;

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** That it was there and could not say. */
    public Answer.Later later(Clock clock) {
        return new Answer.Later(cause(), retryAfter.flatMap(value -> RetryAfter.parse(value, clock)), true);
    }

    /** The status and what the other says, in one line. */
    public String cause() {
        String words = new String(body, 0, Math.min(body.length, BYTES_FOR_A_CAUSE), StandardCharsets.UTF_8)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        String cause = words.isEmpty() ? "HTTP " + status : "HTTP " + status + ": " + words;
        return cause.length() > LONGEST_CAUSE ? cause.substring(0, LONGEST_CAUSE) + "…" : cause;
    }
}
