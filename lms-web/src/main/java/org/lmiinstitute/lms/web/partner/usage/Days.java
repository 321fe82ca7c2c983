package org.lmiinstitute.lms.web.partner.usage;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.lmiinstitute.lms.common.InvalidInputException;

/** The days that are counted, the first and the last among them, in UTC. */
record Days(LocalDate first, LocalDate last) {

    private static final int USUAL = 30;

    /**
     * Reads them from a request; what is not given is today, and 30 days before the last.
     *
     * @throws InvalidInputException if one is no day, or the first is after the last
     */
    static Days of(String from, String to, LocalDate today) {
        LocalDate last = day("to", to, today);
        LocalDate first = day("from", from, last.minusDays(USUAL));
        if (first.isAfter(last)) {
            throw new InvalidInputException("from", "is after " + last, "a day before the last one");
        }
        return new Days(first, last);
    }

    static Days usual(LocalDate today) {
        return new Days(today.minusDays(USUAL), today);
    }

    /** The query of an address for the same days. */
    String query() {
        return "from=" + first + "&to=" + last;
    }

    private static LocalDate day(String name, String text, LocalDate otherwise) {
        try {
            return text == null || text.isBlank() ? otherwise : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new InvalidInputException(name, "\"" + text + "\" is no day", "a day such as 2026-11-24");
        }
    }
}
