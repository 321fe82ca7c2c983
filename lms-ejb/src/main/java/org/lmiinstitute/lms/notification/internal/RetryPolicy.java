package org.lmiinstitute.lms.notification.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lmiinstitute.lms.common.outgoing.BackOff;

/** When to try again, and when no more. */
record RetryPolicy(BackOff backOff, Duration patience) {

    /**
     * @param tries how many have failed, this one included
     * @param asked how long the other side asks to be left alone
     * @return empty when it has been tried long enough
     */
    Optional<Instant> nextTry(int tries, Optional<Duration> asked, Instant now) {
        return tries < backOff.triesWithin(patience)
                ? Optional.of(now.plus(backOff.after(tries, asked)))
                : Optional.empty();
    }
}
