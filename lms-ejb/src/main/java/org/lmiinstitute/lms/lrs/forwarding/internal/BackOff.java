package org.lmiinstitute.lms.lrs.forwarding.internal;

import java.time.Duration;
import java.util.Optional;

/** How long to leave a target alone that does not answer: one second, then twice as long each time, up to five minutes. */
final class BackOff {

    static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 9;

    private BackOff() {}

    /**
     * @param failures how many tries have failed in a row, from 1
     * @param asked how long the target asks to be left alone; a shorter time than ours changes nothing
     */
    static Duration after(int failures, Optional<Duration> asked) {
        Duration pause = Duration.ofSeconds(1L << Math.min(failures - 1, DOUBLINGS));
        Duration own = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        return asked.filter(longer -> longer.compareTo(own) > 0).orElse(own);
    }
}
