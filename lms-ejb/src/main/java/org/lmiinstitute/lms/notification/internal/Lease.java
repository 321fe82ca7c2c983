package org.lmiinstitute.lms.notification.internal;

import java.time.Instant;
import java.util.UUID;

/** The right of one sender to the rows that it took, until a moment at which it must be dead. */
record Lease(UUID holder, Instant until) {

    Lease until(Instant other) {
        return new Lease(holder, other);
    }
}
