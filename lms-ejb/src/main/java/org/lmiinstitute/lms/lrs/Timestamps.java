package org.lmiinstitute.lms.lrs;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.regex.Pattern;

/** Timestamps as xAPI writes them: ISO 8601 by the profile of RFC 3339 (xAPI 1.0.3 Data 4.5). */
public final class Timestamps {

    private static final DateTimeFormatter OFFSET = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    /** A negative offset of zero is forbidden (Data 4.5, requirements). */
    private static final Pattern NEGATIVE_ZERO = Pattern.compile(".*-00(:?00)?$");

    private static final int LAST_YEAR = 9999;

    private Timestamps() {}

    /** @throws DateTimeException if it is no timestamp of the specification */
    public static Instant parse(String text) {
        if (NEGATIVE_ZERO.matcher(text).matches()) {
            throw new DateTimeException("an offset of -00:00 is not allowed");
        }
        OffsetDateTime time =
                OFFSET.parseBest(text, OffsetDateTime::from, LocalDateTime::from) instanceof OffsetDateTime given
                        ? given
                        : LocalDateTime.parse(text, OFFSET).atOffset(ZoneOffset.UTC);
        requireFourDigits(time);
        requireFourDigits(time.withOffsetSameInstant(ZoneOffset.UTC));
        return time.toInstant();
    }

    /** Years have four digits (RFC 3339, section 5.6), in UTC too. */
    private static void requireFourDigits(OffsetDateTime time) {
        if (time.getYear() < 0 || time.getYear() > LAST_YEAR) {
            throw new DateTimeException("the year " + time.getYear() + " does not have four digits");
        }
    }
}
