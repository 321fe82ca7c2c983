package org.lmiinstitute.lms.tracking.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Launch sessions. */
@ApplicationScoped
public class LaunchRepository {

    private static final String REMOVE_EXPIRED =
            "delete from launch where expires_at < ?1 order by expires_at limit 1000";

    @Inject
    private EntityManager entities;

    public void add(LaunchRow launch) {
        entities.persist(launch);
    }

    /** Adds one that is looked for at once. */
    public void addAtOnce(LaunchRow launch) {
        entities.persist(launch);
        entities.flush();
    }

    /** Reads the row as it is now and holds it until the transaction ends. */
    public Optional<LaunchRow> lock(UUID launchId) {
        return Optional.ofNullable(entities.find(LaunchRow.class, launchId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Removes some of those that ended before a moment; the answer is how many, 0 when none is left. */
    int removeExpired(Instant before) {
        return entities.createNativeQuery(REMOVE_EXPIRED)
                .setParameter(1, LocalDateTime.ofInstant(before, ZoneOffset.UTC))
                .executeUpdate();
    }
}
