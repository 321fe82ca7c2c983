package org.lmiinstitute.lms.common.outgoing;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to leave alone who does not answer.
 *
 * @param first the pause after the first failure; each one after is twice as long
 * @param longest but none is longer than this
 */
public record BackOff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 30;

    /**
     * @param failures how many tries have failed in a row, from 1
     * @param asked how long the other asks to be left alone; a shorter time than ours changes nothing
     */
    public Duration after(int failures, Optional<Duration> asked) {
        Duration pause = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration own = pause.compareTo(longest) > 0 ? longest : pause;
        return asked.filter(longer -> longer.compareTo(own) > 0).orElse(own);
    }

    /** How many tries it takes until the pauses between them add up to a span. */
    public int triesWithin(Duration span) {
        int tries = 1;
        for (Duration sum = after(1, Optional.empty());
                sum.compareTo(span) <= 0;
                sum = sum.plus(after(tries, Optional.empty()))) {
            tries++;
        }
        return tries;
    }
}
