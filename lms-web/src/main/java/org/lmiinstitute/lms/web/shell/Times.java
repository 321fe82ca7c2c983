package org.lmiinstitute.lms.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;

/** Dates, times and lengths as people read them, in the visitor's zone if there is one, else in the zone that is given. */
@Named("times")
@RequestScoped
public class Times {
    private Visitor visitor;
    private Clock clock;

    protected Times() {}

    @Inject
    public Times(Visitor visitor, Clock clock) {
        this.visitor = visitor;
        this.clock = clock;
    }

    /** "Thu, Dec 10"; with the year when it is another than the present one. */
    public String day(Instant when, String zone) {
        return day(local(when, zone));
    }

    /** The day on the clock of a zone, wherever the visitor is. */
    public String dayThere(Instant when, String zone) {
        return day(when.atZone(ZoneId.of(zone)));
    }

    private String day(ZonedDateTime local) {
        boolean thisYear = local.getYear()
                == ZonedDateTime.now(clock.withZone(local.getZone())).getYear();
        return format(local, thisYear ? "EEE, MMM d" : "EEE, MMM d, uuuu");
    }

    /** "2:00 pm Eastern Time". */
    public String time(Instant when, String zone) {
        return time(local(when, zone));
    }

    /** The time on the clock of a zone, wherever the visitor is. */
    public String timeThere(Instant when, String zone) {
        return time(when.atZone(ZoneId.of(zone)));
    }

    private String time(ZonedDateTime local) {
        String name = local.getZone().getDisplayName(TextStyle.FULL_STANDALONE, visitor.getLocale());
        return clockTime(local) + " " + name;
    }

    /** "December 10, 2026". */
    public String date(Instant when) {
        return format(local(when, "America/New_York"), "MMMM d, uuuu");
    }

    /** "Dec 10, 2026": a day of the calendar, the same in every zone. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("MMM d, uuuu", visitor.getLocale()).format(day);
    }

    /** "25 min", "1 h", "1 h 50 min". */
    public String length(int minutes) {
        int hours = minutes / 60;
        int rest = minutes % 60;
        if (hours == 0) {
            return rest + " min";
        }
        return rest == 0 ? hours + " h" : hours + " h " + rest + " min";
    }

    private ZonedDateTime local(Instant when, String zone) {
        return when.atZone(visitor.zone().orElseGet(() -> ZoneId.of(zone)));
    }

    private String clockTime(ZonedDateTime local) {
        return format(local, "h:mm a").replace("AM", "am").replace("PM", "pm");
    }

    private String format(ZonedDateTime local, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, visitor.getLocale()).format(local);
    }
}
