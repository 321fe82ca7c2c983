package org.lmiinstitute.lms.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RegistrationTest {

    private static final Instant NOW = Instant.parse("2026-11-30T15:00:00Z");

    private final Session session = new Session(roundtable(1));
    private final Registration first = new Registration(UUID.randomUUID(), session, UUID.randomUUID(), NOW);

    @Test
    void aFullSessionPutsTheNextPersonOnTheWaitlist() {
        Registration second = new Registration(UUID.randomUUID(), session, UUID.randomUUID(), NOW);

        assertThat(first.getStatus()).isEqualTo(RegistrationStatus.REGISTERED);
        assertThat(second.getStatus()).isEqualTo(RegistrationStatus.WAITLISTED);
        assertThat(session.getWaiting()).isEqualTo(1);
    }

    @Test
    void aSeatThatIsGivenUpGoesToWhoWaits() {
        Registration second = new Registration(UUID.randomUUID(), session, UUID.randomUUID(), NOW);

        first.cancel(NOW);
        second.promoteFromWaitlist(NOW);

        assertThat(second.getStatus()).isEqualTo(RegistrationStatus.REGISTERED);
        assertThat(session.getSeatsTaken()).isEqualTo(1);
        assertThat(session.getWaiting()).isZero();
    }

    @Test
    void registeringTwiceTakesOneSeat() {
        first.register(NOW);

        assertThat(session.getSeatsTaken()).isEqualTo(1);
    }

    @Test
    void cancellingTwiceFreesOneSeat() {
        first.cancel(NOW);
        first.cancel(NOW);

        assertThat(session.seatsLeft()).contains(1);
    }

    @Test
    void aSessionKeepsTheClockOfItsPlace() {
        assertThat(session.getLocalStart().toString()).isEqualTo("2026-12-10T14:00-05:00[America/New_York]");
        assertThat(session.getStartsAt()).isEqualTo("2026-12-10T19:00:00Z");
    }

    @Test
    void registrationIsOpenUntilTheStart() {
        assertThat(session.isOpen(session.getStartsAt().minusSeconds(1))).isTrue();
        assertThat(session.isOpen(session.getStartsAt())).isFalse();
    }

    private static ScheduleSession roundtable(int capacity) {
        return new ScheduleSession(
                UUID.randomUUID(),
                SessionKind.WEBINAR,
                UUID.randomUUID(),
                "survey-and-count",
                "Data User Insights Roundtable",
                "When the survey and the count disagree",
                LocalDateTime.of(2026, 12, 10, 14, 0),
                ZoneId.of("America/New_York"),
                60,
                capacity,
                null,
                null);
    }
}
