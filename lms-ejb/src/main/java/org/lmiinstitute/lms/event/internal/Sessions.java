package org.lmiinstitute.lms.event.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.event.Session;
import org.lmiinstitute.lms.event.SessionKind;

/** Sessions in the database. */
@ApplicationScoped
public class Sessions {

    @Inject
    private EntityManager entities;

    public void add(Session session) {
        entities.persist(session);
    }

    public Optional<Session> find(UUID id) {
        return Optional.ofNullable(entities.find(Session.class, id));
    }

    /** Holds the session's row until the transaction ends, so that seats are given one after the other. */
    public Optional<Session> lock(UUID id) {
        return Optional.ofNullable(entities.find(Session.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** All sessions of an owner that are offered, first first. */
    public List<Session> ofOwner(UUID ownerId) {
        return entities.createQuery(
                        "SELECT s FROM Session s WHERE s.ownerId = :owner AND s.withdrawn = FALSE ORDER BY s.startsAt",
                        Session.class)
                .setParameter("owner", ownerId)
                .getResultList();
    }

    /** All sessions of a kind that are offered, first first. */
    public List<Session> ofKind(SessionKind kind) {
        return entities.createQuery(
                        "SELECT s FROM Session s WHERE s.kind = :kind AND s.withdrawn = FALSE ORDER BY s.startsAt",
                        Session.class)
                .setParameter("kind", kind)
                .getResultList();
    }

    /** All sessions that are offered, first first. */
    public List<Session> all() {
        return entities.createQuery(
                        "SELECT s FROM Session s WHERE s.withdrawn = FALSE ORDER BY s.startsAt", Session.class)
                .getResultList();
    }

    /** All sessions that begin after {@code from} and are offered, first first. */
    public List<Session> startingAfter(Instant from) {
        return entities.createQuery(
                        "SELECT s FROM Session s WHERE s.startsAt > :from AND s.withdrawn = FALSE ORDER BY s.startsAt",
                        Session.class)
                .setParameter("from", from)
                .getResultList();
    }
}
