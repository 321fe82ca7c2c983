package org.lmiinstitute.lms.workshop.internal;

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
import org.lmiinstitute.lms.workshop.Workshop;
import org.lmiinstitute.lms.workshop.WorkshopDetails;

/** A workshop for demonstrations alone, which says so; it stands in no content file. */
@ApplicationScoped
public class DemoWorkshop {

    private static final String SLUG = "demonstration-workshop";
    private static final String TITLE = "A workshop to try registering for (demonstration)";
    private static final String SUMMARY = "No real event: it stands here so that registering can be tried at any time.";
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final String PLACE = "No real place";
    private static final int MINUTES = 180;
    private static final int SEATS = 24;

    private Workshops workshops;
    private Schedule schedule;
    private Offers offers;
    private Ids ids;

    protected DemoWorkshop() {}

    @Inject
    public DemoWorkshop(Workshops workshops, Schedule schedule, Offers offers, Ids ids) {
        this.workshops = workshops;
        this.schedule = schedule;
        this.offers = offers;
        this.ids = ids;
    }

    void announce(@Observes DemoSessionWanted wanted) {
        if (wanted.kind() == SessionKind.WORKSHOP) {
            Workshop workshop = workshops.find(SLUG).orElseGet(this::add);
            workshop.announce(SLUG, TITLE, SUMMARY, details());
            List<ScheduleSession> sessions = List.of(session(workshop, wanted.startsAt()));
            schedule.hold(workshop.getId(), sessions);
            offers.put(WorkshopReader.offer(workshop, sessions));
        }
    }

    private ScheduleSession session(Workshop workshop, LocalDateTime startsAt) {
        return new ScheduleSession(
                ids.next(),
                SessionKind.WORKSHOP,
                workshop.getId(),
                SLUG,
                null,
                TITLE,
                startsAt,
                ZONE,
                MINUTES,
                SEATS,
                PLACE,
                null);
    }

    private static WorkshopDetails details() {
        return new WorkshopDetails(
                "<p>" + SUMMARY + "</p>",
                "en",
                "foundation",
                List.of("data-user"),
                List.of("using-lmi-for-decisions"),
                List.of(),
                List.of(),
                "",
                "");
    }

    private Workshop add() {
        Workshop workshop = new Workshop(ids.next());
        workshops.add(workshop);
        return workshop;
    }
}
