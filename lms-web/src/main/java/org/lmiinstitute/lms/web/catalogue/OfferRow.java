package org.lmiinstitute.lms.web.catalogue;

import java.time.Instant;

/**
 * An offer as the catalogue shows it.
 *
 * @param kind the form in words: "Course"
 * @param state a second word with its tone: "Foundation", "Open for registration", "Waitlist"
 * @param tone class of the state's tag: empty, {@code ok} or {@code warn}
 * @param facts one line: "1 h 50 min · for data users"
 * @param startsAt for machines, or null
 * @param when "Thu, Dec 10" or "Start any time"
 * @param clock "2:00 pm Eastern Time", or null
 * @param seats "38 seats left", or null
 */
public record OfferRow(
        String address,
        String kind,
        String state,
        String tone,
        String title,
        String summary,
        String facts,
        Instant startsAt,
        String when,
        String clock,
        String seats) {}
