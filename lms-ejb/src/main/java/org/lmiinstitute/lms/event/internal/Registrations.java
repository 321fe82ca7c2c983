package org.lmiinstitute.lms.event.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.event.Registration;
import org.lmiinstitute.lms.event.RegistrationStatus;

/** Registrations in the database. */
@ApplicationScoped
public class Registrations {

    @Inject
    private EntityManager entities;

    public void add(Registration registration) {
        entities.persist(registration);
    }

    public void remove(Registration registration) {
        entities.remove(registration);
    }

    /** Writes what was changed, so that queries see it. */
    void flush() {
        entities.flush();
    }

    /** A session in which a person has a row; empty when they have none. */
    Optional<UUID> sessionOf(UUID accountId) {
        return entities.createQuery(
                        "SELECT r.session.id FROM Registration r WHERE r.accountId = :account ORDER BY r.id",
                        UUID.class)
                .setParameter("account", accountId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public Optional<Registration> find(UUID sessionId, UUID accountId) {
        return entities.createQuery(
                        "SELECT r FROM Registration r WHERE r.session.id = :session AND r.accountId = :account",
                        Registration.class)
                .setParameter("session", sessionId)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }

    /** Who waits longest for a seat. */
    public Optional<Registration> firstWaiting(UUID sessionId) {
        return entities.createQuery(
                        "SELECT r FROM Registration r WHERE r.session.id = :session AND r.status = :waiting"
                                + " ORDER BY r.registeredAt, r.id",
                        Registration.class)
                .setParameter("session", sessionId)
                .setParameter("waiting", RegistrationStatus.WAITLISTED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** A person's places in sessions that are not over, first first. */
    public List<Registration> comingOf(UUID accountId, Instant now) {
        return entities.createQuery(
                        "SELECT r FROM Registration r JOIN FETCH r.session s WHERE r.accountId = :account"
                                + " AND r.status <> :cancelled AND s.withdrawn = FALSE AND s.startsAt > :now ORDER BY s.startsAt",
                        Registration.class)
                .setParameter("account", accountId)
                .setParameter("cancelled", RegistrationStatus.CANCELLED)
                .setParameter("now", now)
                .getResultList();
    }
}
