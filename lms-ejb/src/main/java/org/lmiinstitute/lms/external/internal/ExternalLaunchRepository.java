package org.lmiinstitute.lms.external.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Sha256;

/** Openings of units. */
@ApplicationScoped
public class ExternalLaunchRepository {

    /** In the same query as the account, so that asking whether it is still active costs no second one. */
    private static final String BY_TOKEN = "select l from ExternalLaunchRow l, Account a"
            + " where l.tokenHash = :hash and l.expiresAt > :now and a.id = l.accountId and a.active = true";

    private static final String END_EARLIER = "update ExternalLaunchRow l set l.expiresAt = :now"
            + " where l.attemptId = :attempt and l.activity = :activity and l.expiresAt > :now";

    private static final String LATER_ONES = "select count(l) from ExternalLaunchRow l"
            + " where l.attemptId = :attempt and l.packageId = :package and l.launchedAt > :at";

    @Inject
    private EntityManager entities;

    /** Adds an opening, with which the earlier ones of the same activity end: their tokens open nothing any more. */
    public void add(ExternalLaunchRow launch) {
        entities.createQuery(END_EARLIER)
                .setParameter("now", launch.launchedAt())
                .setParameter("attempt", launch.attemptId())
                .setParameter("activity", launch.activity())
                .executeUpdate();
        entities.persist(launch);
    }

    public Optional<ExternalLaunchRow> find(UUID id) {
        return Optional.ofNullable(entities.find(ExternalLaunchRow.class, id));
    }

    /** Whether nothing of the same package was opened since in the same attempt. */
    public boolean isLatestOfItsPackage(ExternalLaunchRow launch) {
        return entities.createQuery(LATER_ONES, Long.class)
                        .setParameter("attempt", launch.attemptId())
                        .setParameter("package", launch.packageId())
                        .setParameter("at", launch.launchedAt())
                        .getSingleResult()
                == 0;
    }

    /** The launch that has this token, as long as it runs and its account is active. */
    public Optional<ExternalLaunchRow> findRunning(String token, Instant now) {
        return entities.createQuery(BY_TOKEN, ExternalLaunchRow.class)
                .setParameter("hash", Sha256.of(token))
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }
}
