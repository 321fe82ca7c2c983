package org.lmiinstitute.lms.event;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.event.internal.Sessions;

/** What anyone may know about sessions. */
@Stateless
public class SessionService {

    @Inject
    private Sessions sessions;

    @Inject
    private Clock clock;

    @PermitAll
    public Optional<Session> findSession(UUID id) {
        return sessions.find(id);
    }

    /** @throws NotFoundException when no session has this id */
    @PermitAll
    public Session getSession(UUID id) {
        return findSession(id).orElseThrow(() -> new NotFoundException("session", id));
    }

    /** All sessions of a webinar or workshop, first first. */
    @PermitAll
    public List<Session> sessionsOf(UUID ownerId) {
        return sessions.ofOwner(ownerId);
    }

    /** All sessions of a kind, past and coming, first first. */
    @PermitAll
    public List<Session> sessionsOf(SessionKind kind) {
        return sessions.ofKind(kind);
    }

    /** All sessions that are offered, past and coming, first first. */
    @PermitAll
    public List<Session> sessions() {
        return sessions.all();
    }

    /** All sessions that are not over, those that run among them, first first. */
    @PermitAll
    public List<Session> currentSessions() {
        Instant now = clock.instant();
        return sessions.startingAfter(now.minus(Session.LONGEST)).stream()
                .filter(session -> !session.isOver(now))
                .toList();
    }
}
