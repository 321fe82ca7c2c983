package org.lmiinstitute.lms.external.internal.scorm;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as SCOs write them: 1.2 by a clock, 2004 as ISO 8601 does. */
final class ScormTime {

    /** SCORM 1.2 Run-Time Environment, 3.4.4: CMITimespan. */
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,6}):(\\d{1,2}):(\\d{1,2})(?:\\.(\\d{1,6}))?");

    /** SCORM 2004 Run-Time Environment, 4.1.1.7: timeinterval. */
    private static final Pattern INTERVAL = Pattern.compile("P(?:(\\d{1,4})Y)?(?:(\\d{1,6})M)?(?:(\\d{1,6})D)?"
            + "(?:T(?:(\\d{1,9})H)?(?:(\\d{1,9})M)?(?:(\\d{1,9})(?:\\.(\\d{1,6}))?S)?)?");

    private static final int DAYS_OF_YEAR = 365;
    private static final int DAYS_OF_MONTH = 30;
    private static final double MILLIS_OF_SECOND = 1000;
    private static final int HUNDREDTH = 10;

    private ScormTime() {}

    /** No time for what cannot be read. */
    static Duration read(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return Duration.ofHours(number(clock, 1))
                    .plusMinutes(number(clock, 2))
                    .plusSeconds(number(clock, 3))
                    .plusMillis(fraction(clock.group(4)));
        }
        Matcher interval = INTERVAL.matcher(text);
        if (!interval.matches()) {
            return Duration.ZERO;
        }
        return Duration.ofDays(number(interval, 1) * DAYS_OF_YEAR + number(interval, 2) * DAYS_OF_MONTH)
                .plusDays(number(interval, 3))
                .plusHours(number(interval, 4))
                .plusMinutes(number(interval, 5))
                .plusSeconds(number(interval, 6))
                .plusMillis(fraction(interval.group(7)));
    }

    /** {@code 0001:02:03.45} */
    static String asClock(Duration time) {
        return "%04d:%02d:%02d.%02d"
                .formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart(), time.toMillisPart() / HUNDREDTH);
    }

    /** {@code PT1H2M3.45S} */
    static String asInterval(Duration time) {
        return Duration.ofMillis(time.toMillis() / HUNDREDTH * HUNDREDTH).toString();
    }

    private static long number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Long.parseLong(matcher.group(group));
    }

    private static long fraction(String digits) {
        return digits == null ? 0 : Math.round(Double.parseDouble("0." + digits) * MILLIS_OF_SECOND);
    }
}
