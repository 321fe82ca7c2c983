package org.lmiinstitute.lms.common.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff backOff = new BackOff(Duration.ofSeconds(5), Duration.ofMinutes(1));

    @Test
    void thePauseDoublesUpToTheLongest() {
        assertThat(IntStream.of(1, 2, 3, 4, 5, 6, 1_000).mapToObj(failures -> backOff.after(failures, Optional.empty())
                        .toSeconds()))
                .containsExactly(5L, 10L, 20L, 40L, 60L, 60L, 60L);
    }

    @Test
    void whoAsksForMoreIsLeftAloneForLonger() {
        assertThat(backOff.after(1, Optional.of(Duration.ofSeconds(7)))).hasSeconds(7);
        assertThat(backOff.after(1, Optional.of(Duration.ofSeconds(3)))).hasSeconds(5);
    }

    @Test
    void triesAreCountedByTheTimeThatTheyTake() {
        assertThat(backOff.triesWithin(Duration.ofSeconds(4))).isEqualTo(1);
        assertThat(backOff.triesWithin(Duration.ofSeconds(5))).isEqualTo(2);
        assertThat(backOff.triesWithin(Duration.ofSeconds(75))).isEqualTo(5);
        assertThat(new BackOff(Duration.ofSeconds(5), Duration.ofHours(12)).triesWithin(Duration.ofDays(3)))
                .isEqualTo(19);
    }
}
