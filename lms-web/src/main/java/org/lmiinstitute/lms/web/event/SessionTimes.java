package org.lmiinstitute.lms.web.event;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.lmiinstitute.lms.event.Session;
import org.lmiinstitute.lms.web.shell.Times;

/** When a session is, on the clock that counts: of the place for one that is held in a room, of the visitor for one online. */
@RequestScoped
public class SessionTimes {

    private Times times;

    protected SessionTimes() {}

    @Inject
    public SessionTimes(Times times) {
        this.times = times;
    }

    /** "Thu, Dec 10". */
    public String day(Session session) {
        return inRoom(session)
                ? times.dayThere(session.getStartsAt(), session.getZone())
                : times.day(session.getStartsAt(), session.getZone());
    }

    /** "2:00 pm Eastern Time". */
    public String time(Session session) {
        return inRoom(session)
                ? times.timeThere(session.getStartsAt(), session.getZone())
                : times.time(session.getStartsAt(), session.getZone());
    }

    private static boolean inRoom(Session session) {
        return session.findPlace().isPresent();
    }
}
