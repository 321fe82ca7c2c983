package org.lmiinstitute.lms.event.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.event.Registration;
import org.lmiinstitute.lms.event.Session;
import org.lmiinstitute.lms.identity.Farewell;
import org.lmiinstitute.lms.identity.Person;
import org.lmiinstitute.lms.identity.PersonalArchive;
import org.lmiinstitute.lms.identity.PersonalData;
import org.lmiinstitute.lms.identity.PersonalRows;

/**
 * Registrations. A seat that is given up goes to who waits, as in any cancellation, so a session's counts are always those of its
 * rows. A pseudonym keeps the past and comes to nothing that is still to be.
 */
@ApplicationScoped
public class RegistrationData implements PersonalData {

    private static final String EXPORT = "select r.id, s.title, s.kind, s.starts_at, r.status, r.registered_at,"
            + " r.changed_at from registration r join event_session s on s.id = r.session_id where r.account_id = ?";

    private Registrations registrations;
    private Sessions sessions;
    private Waitlist waitlist;
    private PersonalRows rows;
    private Clock clock;

    protected RegistrationData() {}

    @Inject
    public RegistrationData(
            Registrations registrations, Sessions sessions, Waitlist waitlist, PersonalRows rows, Clock clock) {
        this.registrations = registrations;
        this.sessions = sessions;
        this.waitlist = waitlist;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String part() {
        return "registrations";
    }

    @Override
    public int turn() {
        return 50;
    }

    @Override
    public void export(Person person, PersonalArchive archive) {
        rows.export(archive, "registrations.ndjson", EXPORT, person.accountId());
    }

    /** One session at a time, under its lock. */
    @Override
    public Slice leave(Farewell farewell, Optional<String> place) {
        UUID account = farewell.person().accountId();
        Optional<UUID> next = registrations.sessionOf(account);
        if (next.isEmpty()) {
            return Slice.last("registrations", 0);
        }
        Session session = sessions.lock(next.get()).orElseThrow();
        registrations.find(session.getId(), account).ifPresent(found -> leave(farewell, session, found));
        return Slice.goingOn("registrations", 1, session.getId().toString());
    }

    private void leave(Farewell farewell, Session session, Registration registration) {
        Instant now = clock.instant();
        if (farewell.isErasure() || !session.isOver(now)) {
            registration.cancel(now);
        }
        if (farewell.isErasure()) {
            registrations.remove(registration);
        } else {
            registration.passTo(farewell.replacement().accountId());
        }
        registrations.flush();
        waitlist.promote(session);
    }
}
