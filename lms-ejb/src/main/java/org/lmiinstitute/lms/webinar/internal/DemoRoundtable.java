package org.lmiinstitute.lms.webinar.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.curriculum.Offers;
import org.lmiinstitute.lms.event.DemoSessionWanted;
import org.lmiinstitute.lms.event.Schedule;
import org.lmiinstitute.lms.event.ScheduleSession;
import org.lmiinstitute.lms.event.SessionKind;
import org.lmiinstitute.lms.webinar.Webinar;
import org.lmiinstitute.lms.webinar.WebinarDetails;

/** A roundtable for demonstrations alone, which says so; it stands in no content file. */
@ApplicationScoped
public class DemoRoundtable {

    private static final String SLUG = "demonstration-roundtable";
    private static final String TITLE = "A roundtable to try registering for (demonstration)";
    private static final String SUMMARY = "No real event: it stands here so that registering can be tried at any time.";
    private static final String SERIES = "Data User Insights Roundtable";
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final int MINUTES = 60;
    private static final int SEATS = 100;

    private Webinars webinars;
    private Schedule schedule;
    private Offers offers;
    private Ids ids;

    protected DemoRoundtable() {}

    @Inject
    public DemoRoundtable(Webinars webinars, Schedule schedule, Offers offers, Ids ids) {
        this.webinars = webinars;
        this.schedule = schedule;
        this.offers = offers;
        this.ids = ids;
    }

    void announce(@Observes DemoSessionWanted wanted) {
        if (wanted.kind() == SessionKind.WEBINAR) {
            Webinar webinar = webinars.find(SLUG).orElseGet(this::add);
            webinar.announce(SLUG, TITLE, SUMMARY, SERIES, details());
            List<ScheduleSession> sessions = List.of(session(webinar, wanted.startsAt()));
            schedule.hold(webinar.getId(), sessions);
            offers.put(WebinarReader.offer(webinar, sessions));
        }
    }

    private ScheduleSession session(Webinar webinar, LocalDateTime startsAt) {
        return new ScheduleSession(
                ids.next(),
                SessionKind.WEBINAR,
                webinar.getId(),
                SLUG,
                SERIES,
                TITLE,
                startsAt,
                ZONE,
                MINUTES,
                SEATS,
                null,
                null);
    }

    private static WebinarDetails details() {
        return new WebinarDetails(
                "<p>" + SUMMARY + "</p>",
                "en",
                "foundation",
                List.of("data-user"),
                List.of("using-lmi-for-decisions"),
                "",
                List.of(),
                List.of(),
                "");
    }

    private Webinar add() {
        Webinar webinar = new Webinar(ids.next());
        webinars.add(webinar);
        return webinar;
    }
}
