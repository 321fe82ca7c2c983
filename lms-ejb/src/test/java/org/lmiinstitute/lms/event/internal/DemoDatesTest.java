package org.lmiinstitute.lms.event.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.event.ScheduleSession;
import org.lmiinstitute.lms.event.Session;
import org.lmiinstitute.lms.event.SessionKind;

class DemoDatesTest {

    private final Session inDecember = new Session(new ScheduleSession(
            UUID.randomUUID(),
            SessionKind.WEBINAR,
            UUID.randomUUID(),
            "slug",
            null,
            "Title",
            LocalDateTime.parse("2026-12-10T14:00"),
            ZoneId.of("America/New_York"),
            60,
            100,
            null,
            null));

    @Test
    void aDemonstrationNeedsNothingWhileARealDateIsAhead() {
        assertThat(DemoDates.wanted(List.of(inDecember), Instant.parse("2026-12-10T18:59:00Z")))
                .isEmpty();
    }

    @Test
    void aDemonstrationThatIsStartedNextYearHasADateOfItsOwn() {
        assertThat(DemoDates.wanted(List.of(inDecember), Instant.parse("2027-11-30T08:00:00Z")))
                .contains(LocalDateTime.parse("2027-12-16T14:00"));
    }

    @Test
    void aSessionThatRunsIsNoneToRegisterFor() {
        assertThat(DemoDates.wanted(List.of(inDecember), Instant.parse("2026-12-10T19:00:00Z")))
                .contains(LocalDateTime.parse("2026-12-31T14:00"));
    }
}
