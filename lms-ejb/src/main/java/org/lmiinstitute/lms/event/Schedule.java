package org.lmiinstitute.lms.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.event.internal.Sessions;
import org.lmiinstitute.lms.event.internal.Waitlist;

/**
 * Keeps the sessions of an owner as its content file says. Trusted: it is called by readers of content files within their
 * transaction, never by a page.
 */
@ApplicationScoped
public class Schedule {

    private final Sessions sessions;
    private final Waitlist waitlist;

    protected Schedule() {
        this(null, null);
    }

    @Inject
    public Schedule(Sessions sessions, Waitlist waitlist) {
        this.sessions = sessions;
        this.waitlist = waitlist;
    }

    /** Adds what is new, moves what has changed (more seats go to those who wait), withdraws what the list no longer has. */
    public void hold(UUID ownerId, List<ScheduleSession> wishes) {
        var wanted = wishes.stream().map(ScheduleSession::id).collect(Collectors.toSet());
        sessions.ofOwner(ownerId).stream()
                .filter(session -> !wanted.contains(session.getId()))
                .forEach(Session::withdraw);
        wishes.forEach(this::hold);
    }

    private void hold(ScheduleSession wish) {
        sessions.lock(wish.id())
                .ifPresentOrElse(session -> reschedule(session, wish), () -> sessions.add(new Session(wish)));
    }

    private void reschedule(Session session, ScheduleSession wish) {
        session.reschedule(wish);
        waitlist.promote(session);
    }
}
