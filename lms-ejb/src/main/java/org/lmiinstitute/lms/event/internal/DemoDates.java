package org.lmiinstitute.lms.event.internal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.event.Session;

/** When a demonstration needs a session of its own: when the dates in the content files have all gone by. */
final class DemoDates {

    private static final Duration AHEAD = Duration.ofDays(14);
    private static final LocalTime BEGIN = LocalTime.of(14, 0);

    private DemoDates() {}

    /** A Thursday more than two weeks ahead; empty as long as one of the sessions is open. */
    static Optional<LocalDateTime> wanted(List<Session> sessions, Instant now) {
        if (sessions.stream().anyMatch(session -> session.isOpen(now))) {
            return Optional.empty();
        }
        LocalDate earliest = LocalDate.ofInstant(now.plus(AHEAD), ZoneOffset.UTC);
        return Optional.of(
                earliest.with(TemporalAdjusters.next(DayOfWeek.THURSDAY)).atTime(BEGIN));
    }
}
