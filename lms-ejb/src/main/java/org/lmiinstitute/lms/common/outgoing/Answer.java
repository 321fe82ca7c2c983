package org.lmiinstitute.lms.common.outgoing;

import java.time.Duration;
import java.util.Optional;

/** What another system's answer means for what was sent. */
public sealed interface Answer {

    /** It has all of it. */
    record Taken() implements Answer {}

    /** What was sent, or some of it, will never be taken as it is. */
    record Refused(String cause) implements Answer {}

    /**
     * It cannot say now; the same may be taken later.
     *
     * @param pause how long it asked to be left alone, if it did
     * @param isReached whether it was there at all: then what was sent may be the reason
     */
    record Later(String cause, Optional<Duration> pause, boolean isReached) implements Answer {}

    /** It takes nothing from us until somebody changes something. */
    record Denied(String cause) implements Answer {}
}
