package org.lmiinstitute.lms.lrs.forwarding.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * The answer of a target, as it came.
 *
 * @param status the HTTP status
 * @param retryAfter the header of this name
 * @param body its bytes, or the first of them if there were too many
 */
record Reply(int status, Optional<String> retryAfter, byte[] body) {

    /** What is wrong is what was sent: it stays wrong however often it is sent. */
    private static final Set<Integer> REFUSALS = Set.of(400, 409, 413, 415, 422);

    private static final Set<Integer> DENIALS = Set.of(401, 403);

    private static final int LONGEST_CAUSE = 1_000;
    private static final int BYTES_FOR_A_CAUSE = 4 * LONGEST_CAUSE;

    Answer meaning(Clock clock) {
        if (isSuccess()) {
            return new Answer.Taken();
        }
        if (REFUSALS.contains(status)) {
            return new Answer.Refused(cause());
        }
        if (DENIALS.contains(status)) {
            return new Answer.Denied(cause());
        }
        return new Answer.Later(cause(), retryAfter.flatMap(value -> RetryAfter.parse(value, clock)), true);
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    boolean isConflict() {
        return status == 409;
    }

    boolean isMissing() {
        return status == 404;
    }

    /** The status and what the target says, in one line. */
    String cause() {
        String words = new String(body, 0, Math.min(body.length, BYTES_FOR_A_CAUSE), StandardCharsets.UTF_8)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        String cause = words.isEmpty() ? "HTTP " + status : "HTTP " + status + ": " + words;
        return cause.length() > LONGEST_CAUSE ? cause.substring(0, LONGEST_CAUSE) + "…" : cause;
    }
}
