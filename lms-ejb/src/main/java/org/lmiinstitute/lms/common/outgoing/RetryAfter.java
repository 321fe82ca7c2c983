package org.lmiinstitute.lms.common.outgoing;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header {@code Retry-After}: seconds or a date (RFC 9110, section 10.2.3). */
final class RetryAfter {

    /** Nobody makes us wait longer. */
    static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /** How long to wait from now; empty if the header makes no sense. */
    static Optional<Duration> parse(String header, Clock clock) {
        String value = header.strip();
        try {
            Duration pause = value.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(
                            clock.instant(),
                            ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return pause.isNegative() ? Optional.empty() : Optional.of(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
