package org.lmiinstitute.lms.notification;

import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with something that is to be sent.
 *
 * @param tries how often it was tried in vain
 * @param nextTry when it is due, while it waits
 * @param isBeingSent whether it is with a worker right now
 * @param ended when it was sent, failed for good or was discarded
 * @param cause why the last try failed
 */
public record Delivery(
        QueueState state,
        int tries,
        Instant queued,
        Optional<Instant> nextTry,
        boolean isBeingSent,
        Optional<Instant> ended,
        Optional<String> cause) {}
