package org.lmiinstitute.lms.learning.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.learning.Attempt;
import org.lmiinstitute.lms.learning.Enrollment;

/** Attempts. */
@ApplicationScoped
public class AttemptRepository {

    private static final String ONE =
            "select a from Attempt a where a.accountId = :account and a.moduleId = :module and a.scopeId = :scope";

    private static final String BEGUN = "select e, a, p from Enrollment e"
            + " left join Attempt a on a.enrollmentId = e.id and a.moduleId = :module"
            + " left join AttemptProgressRow p on p.attemptId = a.id"
            + " where e.accountId = :account and e.courseId = :course";

    @Inject
    private EntityManager entities;

    /** The attempt of a person at a module within an enrollment, or within the module itself outside a course. */
    public Optional<Attempt> find(UUID accountId, UUID moduleId, UUID scopeId) {
        return entities.createQuery(ONE, Attempt.class)
                .setParameter("account", accountId)
                .setParameter("module", moduleId)
                .setParameter("scope", scopeId)
                .getResultStream()
                .findFirst();
    }

    /** An enrollment with its attempt at a module and the row of that attempt's progress, each null before there is one. */
    public record Begun(Enrollment enrollment, Attempt attempt, AttemptProgressRow progress) {}

    /** All that is known of a person at a module of a course, in one query; empty for those who are not enrolled. */
    public Optional<Begun> findBegun(UUID accountId, UUID courseId, UUID moduleId) {
        return entities.createQuery(BEGUN, Object[].class)
                .setParameter("account", accountId)
                .setParameter("course", courseId)
                .setParameter("module", moduleId)
                .getResultStream()
                .map(row -> new Begun((Enrollment) row[0], (Attempt) row[1], (AttemptProgressRow) row[2]))
                .findFirst();
    }

    public Optional<Attempt> find(UUID attemptId) {
        return Optional.ofNullable(entities.find(Attempt.class, attemptId));
    }

    /** Adds the attempt, or finds the one that another tab has just added. */
    public Attempt addOnce(Attempt attempt) {
        UUID scopeId = attempt.enrollmentId().orElse(attempt.moduleId());
        entities.createNativeQuery(
                        "insert into attempt (id, account_id, module_id, revision_id, enrollment_id, scope_id, began_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?) on duplicate key update id = id")
                .setParameter(1, UuidBytes.of(attempt.id()))
                .setParameter(2, UuidBytes.of(attempt.accountId()))
                .setParameter(3, UuidBytes.of(attempt.moduleId()))
                .setParameter(4, UuidBytes.of(attempt.revisionId()))
                .setParameter(5, attempt.enrollmentId().map(UuidBytes::of).orElse(null))
                .setParameter(6, UuidBytes.of(scopeId))
                .setParameter(7, EnrollmentRepository.utc(attempt.beganAt()))
                .executeUpdate();
        return entities.createQuery(ONE, Attempt.class)
                .setParameter("account", attempt.accountId())
                .setParameter("module", attempt.moduleId())
                .setParameter("scope", scopeId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    /** Reads the row as it is now and holds it until the transaction ends. */
    public Optional<Attempt> lock(UUID attemptId) {
        return Optional.ofNullable(entities.find(Attempt.class, attemptId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** All attempts of a person, the latest begun first. */
    public List<Attempt> ofAccount(UUID accountId) {
        return entities.createQuery(
                        "select a from Attempt a where a.accountId = :account order by a.beganAt desc", Attempt.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    /** All attempts within these enrollments. */
    public List<Attempt> ofEnrollments(Collection<UUID> enrollmentIds) {
        return entities.createQuery("select a from Attempt a where a.enrollmentId in :enrollments", Attempt.class)
                .setParameter("enrollments", enrollmentIds)
                .getResultList();
    }

    /** Attempts with the enrollment, or the attempt of this id outside any course. */
    public List<Attempt> ofRegistration(UUID registration) {
        return entities.createQuery(
                        "select a from Attempt a where a.enrollmentId = :registration or a.id = :registration",
                        Attempt.class)
                .setParameter("registration", registration)
                .getResultList();
    }

    /** The registrations that have an attempt. */
    public List<UUID> registrations() {
        List<UUID> registrations = new ArrayList<>(entities.createQuery(
                        "select distinct a.enrollmentId from Attempt a where a.enrollmentId is not null", UUID.class)
                .getResultList());
        registrations.addAll(entities.createQuery("select a.id from Attempt a where a.enrollmentId is null", UUID.class)
                .getResultList());
        return registrations;
    }

    /** Those of some registrations that have an attempt. */
    public Set<UUID> registrationsAmong(Set<UUID> registrations) {
        Set<UUID> found = new HashSet<>(entities.createQuery(
                        "select distinct a.enrollmentId from Attempt a where a.enrollmentId in :registrations",
                        UUID.class)
                .setParameter("registrations", registrations)
                .getResultList());
        found.addAll(entities.createQuery(
                        "select a.id from Attempt a where a.enrollmentId is null and a.id in :registrations",
                        UUID.class)
                .setParameter("registrations", registrations)
                .getResultList());
        return found;
    }
}
