package org.lmiinstitute.lms.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.event.internal.Registrations;
import org.lmiinstitute.lms.event.internal.Sessions;
import org.lmiinstitute.lms.event.internal.Waitlist;
import org.lmiinstitute.lms.identity.Caller;
import org.lmiinstitute.lms.identity.Role;

/** Lets signed-in people take and give up places in sessions; always for themselves. */
@Stateless
@RolesAllowed(Role.LEARNER)
public class RegistrationService {

    @Inject
    private Sessions sessions;

    @Inject
    private Registrations registrations;

    @Inject
    private Waitlist waitlist;

    @Inject
    private Caller caller;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    @Inject
    private Event<Registered> registered;

    /**
     * Gives the caller a seat, or a place on the waitlist when the session is full. Who has a place keeps it.
     *
     * @throws ConflictException when the session has begun or is not offered any more
     */
    @RolesAllowed(Role.LEARNER)
    public RegistrationStatus register(UUID sessionId) {
        Instant now = clock.instant();
        Session session = lock(sessionId);
        if (!session.isOpen(now)) {
            throw new ConflictException("Registration for \"" + session.getTitle() + "\" closed at its start.");
        }
        Registration registration = place(session, now);
        registered.fire(new Registered(sessionId, registration.getAccountId(), registration.getStatus()));
        return registration.getStatus();
    }

    /**
     * Gives up the caller's place; a seat that becomes free goes to who has waited longest.
     *
     * @throws ConflictException when the session is over: who was registered then stays on record
     */
    @RolesAllowed(Role.LEARNER)
    public void cancel(UUID sessionId) {
        Instant now = clock.instant();
        Session session = lock(sessionId);
        if (session.isOver(now)) {
            throw new ConflictException("\"" + session.getTitle() + "\" is over; its registrations stay as they were.");
        }
        registrations.find(sessionId, caller.requireAccountId()).ifPresent(registration -> registration.cancel(now));
        waitlist.promote(session);
    }

    /** The caller's places in sessions that are not over, first first; one that runs is among them, so that its join link is found. */
    @RolesAllowed(Role.LEARNER)
    public List<Registration> coming() {
        Instant now = clock.instant();
        return registrations.comingOf(caller.requireAccountId(), now.minus(Session.LONGEST)).stream()
                .filter(registration -> !registration.getSession().isOver(now))
                .toList();
    }

    private Registration place(Session session, Instant now) {
        UUID account = caller.requireAccountId();
        Optional<Registration> known = registrations.find(session.getId(), account);
        known.ifPresent(registration -> registration.register(now));
        return known.orElseGet(() -> add(new Registration(ids.next(), session, account, now)));
    }

    private Registration add(Registration registration) {
        registrations.add(registration);
        return registration;
    }

    private Session lock(UUID sessionId) {
        return sessions.lock(sessionId).orElseThrow(() -> new NotFoundException("session", sessionId));
    }
}
