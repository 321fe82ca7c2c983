package org.lmiinstitute.lms.external.internal.cmi5;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Sha256;

/** Registrations and sessions. */
@ApplicationScoped
public class Cmi5Repository {

    private static final String OF_ATTEMPT =
            "select r from Cmi5Registration r where r.attemptId = :attempt and r.packageId = :package";
    private static final String BY_CREDENTIAL = "select s from Cmi5Session s where s.credentialId = :credential";
    private static final String PREFERENCES_READ = "update Cmi5Session s set s.preferencesRead = true"
            + " where s.credentialId = :credential and s.preferencesRead = false";
    private static final String BY_FETCH = "select s from Cmi5Session s where s.fetchHash = :hash";
    private static final String ACTIVE = "select s from Cmi5Session s where s.registrationId = :registration"
            + " and s.terminatedAt is null and s.abandonedAt is null";

    private static final String EXPIRED =
            "select new org.lmiinstitute.lms.external.internal.cmi5.ExpiredSession(s.id, s.registrationId, l.launchId,"
                    + " l.attemptId, l.accountId, l.packageId) from Cmi5Session s, ExternalLaunchRow l where l.id = s.id"
                    + " and s.terminatedAt is null and s.abandonedAt is null and s.expiresAt < :now"
                    + " order by s.expiresAt";

    private static final int AT_ONCE = 1_000;

    @Inject
    private EntityManager entities;

    void add(Cmi5Registration registration) {
        entities.persist(registration);
    }

    void add(Cmi5Session session) {
        entities.persist(session);
    }

    /** The registration of an attempt, held by nobody. */
    Optional<Cmi5Registration> find(UUID attemptId, UUID packageId) {
        return entities.createQuery(OF_ATTEMPT, Cmi5Registration.class)
                .setParameter("attempt", attemptId)
                .setParameter("package", packageId)
                .getResultStream()
                .findFirst();
    }

    /** Holds the registration of an attempt, which nobody else begins meanwhile, since the attempt is held already. */
    Optional<Cmi5Registration> lock(UUID attemptId, UUID packageId) {
        return entities.createQuery(OF_ATTEMPT, Cmi5Registration.class)
                .setParameter("attempt", attemptId)
                .setParameter("package", packageId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    Cmi5Registration lockRegistration(UUID id) {
        return entities.find(Cmi5Registration.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Cmi5Session> findSession(UUID id) {
        return Optional.ofNullable(entities.find(Cmi5Session.class, id));
    }

    Cmi5Session lockSession(UUID id) {
        return entities.find(Cmi5Session.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Cmi5Session> findByCredential(UUID credentialId) {
        return entities.createQuery(BY_CREDENTIAL, Cmi5Session.class)
                .setParameter("credential", credentialId)
                .getResultStream()
                .findFirst();
    }

    /** The unit that speaks under this credential has asked what its learner prefers. */
    void markPreferencesRead(UUID credentialId) {
        entities.createQuery(PREFERENCES_READ)
                .setParameter("credential", credentialId)
                .executeUpdate();
    }

    /** Holds the session that this key opens. */
    Optional<Cmi5Session> lockByFetch(String key) {
        return entities.createQuery(BY_FETCH, Cmi5Session.class)
                .setParameter("hash", Sha256.of(key))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Some of the sessions whose time is over and that have not ended, those first that were to end first. */
    List<ExpiredSession> expired(Instant now) {
        return entities.createQuery(EXPIRED, ExpiredSession.class)
                .setParameter("now", now)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** The sessions of a registration that have not ended. */
    List<Cmi5Session> active(UUID registrationId) {
        return entities.createQuery(ACTIVE, Cmi5Session.class)
                .setParameter("registration", registrationId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
