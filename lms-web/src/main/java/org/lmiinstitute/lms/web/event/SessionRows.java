package org.lmiinstitute.lms.web.event;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.event.Registration;
import org.lmiinstitute.lms.event.RegistrationService;
import org.lmiinstitute.lms.event.RegistrationStatus;
import org.lmiinstitute.lms.event.Session;
import org.lmiinstitute.lms.web.shell.TextBundle;
import org.lmiinstitute.lms.web.shell.Texts;
import org.lmiinstitute.lms.web.shell.Times;
import org.lmiinstitute.lms.web.shell.Visitor;

/** Puts sessions into words, with the visitor's own place in each. */
@RequestScoped
public class SessionRows {

    private RegistrationService registrations;
    private Visitor visitor;
    private Texts texts;
    private Times times;
    private SessionTimes sessionTimes;
    private Clock clock;

    protected SessionRows() {}

    @Inject
    public SessionRows(
            RegistrationService registrations,
            Visitor visitor,
            Texts texts,
            Times times,
            SessionTimes sessionTimes,
            Clock clock) {
        this.registrations = registrations;
        this.visitor = visitor;
        this.texts = texts;
        this.times = times;
        this.sessionTimes = sessionTimes;
        this.clock = clock;
    }

    /** Rows in the order of the sessions; one query for all places of the visitor. */
    public List<SessionRow> of(List<Session> sessions) {
        Map<UUID, RegistrationStatus> mine = visitor.isSignedIn() ? myPlaces() : Map.of();
        return sessions.stream()
                .map(session -> row(session, mine.get(session.getId())))
                .toList();
    }

    private Map<UUID, RegistrationStatus> myPlaces() {
        return registrations.coming().stream()
                .collect(Collectors.toMap(
                        registration -> registration.getSession().getId(), Registration::getStatus));
    }

    private SessionRow row(Session session, RegistrationStatus mine) {
        String state = state(session, mine, clock.instant());
        return new SessionRow(
                session.getId(),
                session.getStartsAt().toString(),
                sessionTimes.day(session),
                sessionTimes.time(session),
                times.length(session.getMinutes()),
                session.findPlace().orElse(null),
                seats(session),
                state,
                mine == RegistrationStatus.REGISTERED ? session.findJoinUrl().orElse(null) : null);
    }

    static String state(Session session, RegistrationStatus mine, Instant now) {
        if (session.isOver(now)) {
            return "over";
        }
        if (mine == RegistrationStatus.REGISTERED) {
            return "registered";
        }
        if (mine == RegistrationStatus.WAITLISTED) {
            return "waitlisted";
        }
        if (!session.isOpen(now)) {
            return "running";
        }
        return session.isFull() ? "full" : "open";
    }

    private String seats(Session session) {
        TextBundle text = texts.of("event");
        if (session.isFull()) {
            return text.fill("seats.waiting", session.getWaiting());
        }
        return session.seatsLeft().map(left -> text.fill("seats.left", left)).orElse(null);
    }
}
