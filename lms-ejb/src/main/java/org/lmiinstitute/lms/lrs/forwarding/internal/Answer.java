package org.lmiinstitute.lms.lrs.forwarding.internal;

import java.time.Duration;
import java.util.Optional;

/** What a target's answer means for what was sent. */
sealed interface Answer {

    /** It has all of them. */
    record Taken() implements Answer {}

    /** One of them, or the only one, will never be taken as it is. */
    record Refused(String cause) implements Answer {}

    /**
     * The target cannot say now; the same may be taken later.
     *
     * @param pause how long it asked to be left alone, if it did
     * @param isReached whether it was there at all: then what was sent may be the reason
     */
    record Later(String cause, Optional<Duration> pause, boolean isReached) implements Answer {}

    /** The target takes nothing from us until somebody changes something. */
    record Denied(String cause) implements Answer {}
}
