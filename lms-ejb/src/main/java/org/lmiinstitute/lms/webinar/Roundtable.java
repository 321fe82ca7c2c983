package org.lmiinstitute.lms.webinar;

import java.time.Instant;
import java.util.Optional;
import org.lmiinstitute.lms.event.Session;

/**
 * A webinar with its session, as pages show it.
 *
 * @param session empty for one that was recorded without a live meeting
 */
public record Roundtable(Webinar webinar, Optional<Session> session) {

    public boolean isComing(Instant now) {
        return session.filter(meeting -> !meeting.isOver(now)).isPresent();
    }

    /** When it begins or began; {@link Instant#EPOCH} without a session. */
    Instant startsAt() {
        return session.map(Session::getStartsAt).orElse(Instant.EPOCH);
    }
}
