package org.lmiinstitute.lms.external.internal.scorm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.JsonColumn;

/** A page of a SCO that is loaded twice in one opening. */
class SessionTimesTest {

    private static final UUID FIRST = new UUID(1, 0);
    private static final UUID SECOND = new UUID(2, 0);

    @Test
    void theTimeOfASessionIsWhatItSaidLast() {
        SessionTimes times = minutes(minutes(SessionTimes.NONE, FIRST, 5), FIRST, 4);

        assertThat(times.total()).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void anotherSessionTakesNothingFromTheFirst() {
        SessionTimes times = minutes(minutes(SessionTimes.NONE, FIRST, 5), SECOND, 2);

        assertThat(times.total()).isEqualTo(Duration.ofMinutes(7));
        assertThat(times.isPast(FIRST)).isTrue();
        assertThat(times.isLatest(SECOND)).isTrue();
    }

    @Test
    void theLastWordsOfTheFirstCountOnceHoweverLateAndHoweverOftenTheyCome() {
        SessionTimes times = minutes(minutes(SessionTimes.NONE, FIRST, 5), SECOND, 2);

        SessionTimes late = minutes(minutes(times, FIRST, 6), FIRST, 6);

        assertThat(late.total()).isEqualTo(Duration.ofMinutes(8));
        assertThat(minutes(late, FIRST, 3).total()).as("what was overtaken").isEqualTo(Duration.ofMinutes(8));
        assertThat(minutes(late, SECOND, 4).total()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aSessionThatIsFirstHeardOfAfterItsSuccessorCountsToo() {
        SessionTimes times = minutes(minutes(SessionTimes.NONE, SECOND, 2), FIRST, 5);

        assertThat(times.total()).isEqualTo(Duration.ofMinutes(7));
        assertThat(times.isLatest(SECOND)).isTrue();
    }

    @Test
    void whoeverLoadsThePageAgainAndAgainLosesNoMinuteAndFillsNoRow() {
        SessionTimes times = SessionTimes.NONE;
        for (int i = 0; i < 1000; i++) {
            times = minutes(times, new UUID(i, 0), 1);
        }

        assertThat(times.total()).isEqualTo(Duration.ofMinutes(1000));
        assertThat(times.millis()).hasSize(100);
    }

    @Test
    void theyAreKeptAsJson() {
        JsonColumn<SessionTimes> column = new JsonColumn<>(SessionTimes.class);

        SessionTimes kept = column.read(column.write(minutes(SessionTimes.NONE, FIRST, 5)));

        assertThat(column.write(kept)).isEqualTo("{\"" + FIRST + "\":300000}");
        assertThat(kept.isLatest(FIRST)).isTrue();
    }

    private static SessionTimes minutes(SessionTimes before, UUID session, int minutes) {
        return before.with(session, Duration.ofMinutes(minutes));
    }
}
