package org.lmiinstitute.lms.lrs.internal;

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

    private Timestamps() {}

    /** @throws DateTimeException if it is no timestamp of the specification */
    public static Instant parse(String text) {
        if (NEGATIVE_ZERO.matcher(text).matches()) {
            throw new DateTimeException("an offset of -00:00 is not allowed");
        }
        return OFFSET.parseBest(text, OffsetDateTime::from, LocalDateTime::from) instanceof OffsetDateTime time
                ? time.toInstant()
                : LocalDateTime.parse(text, OFFSET).toInstant(ZoneOffset.UTC);
    }
}
