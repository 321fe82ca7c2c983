package org.lmiinstitute.lms.event.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.lmiinstitute.lms.event.Registered;
import org.lmiinstitute.lms.event.Registration;
import org.lmiinstitute.lms.event.Session;

/** Gives seats that are free to those who wait, in the order in which they came. */
@ApplicationScoped
public class Waitlist {

    private final Registrations registrations;
    private final Event<Registered> registered;
    private final Clock clock;

    protected Waitlist() {
        this(null, null, null);
    }

    @Inject
    public Waitlist(Registrations registrations, Event<Registered> registered, Clock clock) {
        this.registrations = registrations;
        this.registered = registered;
        this.clock = clock;
    }

    /** The caller holds the lock of the session's row. Once a session has begun, nobody gets a seat any more. */
    public void promote(Session session) {
        Instant now = clock.instant();
        while (session.isOpen(now) && !session.isFull() && session.getWaiting() > 0) {
            Optional<Registration> next = registrations.firstWaiting(session.getId());
            if (next.isEmpty()) {
                throw new IllegalStateException("session " + session.getId() + " counts " + session.getWaiting()
                        + " waiting, but nobody waits");
            }
            next.get().promoteFromWaitlist(now);
            registered.fire(new Registered(
                    session.getId(), next.get().getAccountId(), next.get().getStatus()));
        }
    }
}
