package org.lmiinstitute.lms.tracking.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Launch sessions. */
@ApplicationScoped
public class LaunchRepository {

    @Inject
    private EntityManager entities;

    public void add(LaunchRow launch) {
        entities.persist(launch);
    }

    /** Reads the row as it is now and holds it until the transaction ends. */
    public Optional<LaunchRow> lock(UUID launchId) {
        return Optional.ofNullable(entities.find(LaunchRow.class, launchId, LockModeType.PESSIMISTIC_WRITE));
    }

    void removeExpired(Instant before) {
        entities.createQuery("delete from LaunchRow l where l.expiresAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
