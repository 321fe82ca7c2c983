package org.lmiinstitute.lms.learning.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.learning.Certificate;
import org.lmiinstitute.lms.learning.Enrollment;

/** Enrollments with what their learners have to show for them. */
@ApplicationScoped
public class EnrollmentRepository {

    /** An enrollment with its completion and its certificate, each null before there is one. */
    public record Result(Enrollment enrollment, Instant completedAt, Certificate certificate) {}

    private static final String RESULT = "select e, c, t from Enrollment e"
            + " left join CourseCompletion c on c.enrollmentId = e.id"
            + " left join Certificate t on t.enrollmentId = e.id";

    @Inject
    private EntityManager entities;

    public Optional<Result> findResult(UUID accountId, UUID courseId) {
        return entities.createQuery(RESULT + " where e.accountId = :account and e.courseId = :course", Object[].class)
                .setParameter("account", accountId)
                .setParameter("course", courseId)
                .getResultStream()
                .map(EnrollmentRepository::result)
                .findFirst();
    }

    public List<Result> resultsOf(UUID accountId) {
        return entities.createQuery(RESULT + " where e.accountId = :account order by e.enrolledAt", Object[].class)
                .setParameter("account", accountId)
                .getResultStream()
                .map(EnrollmentRepository::result)
                .toList();
    }

    /** Adds an enrollment unless the person has one in this course already, however many tabs ask at once. */
    public void addOnce(Enrollment enrollment) {
        entities.createNativeQuery("insert into enrollment (id, account_id, course_id, enrolled_at)"
                        + " values (?, ?, ?, ?) on duplicate key update id = id")
                .setParameter(1, UuidBytes.of(enrollment.id()))
                .setParameter(2, UuidBytes.of(enrollment.accountId()))
                .setParameter(3, UuidBytes.of(enrollment.courseId()))
                .setParameter(4, utc(enrollment.enrolledAt()))
                .executeUpdate();
    }

    /** Reads the row as it is now and holds it until the transaction ends. */
    public Enrollment lock(UUID enrollmentId) {
        return entities.find(Enrollment.class, enrollmentId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Holds every enrollment of a course that is not completed until the transaction ends; one statement. */
    public void lockOpen(UUID courseId) {
        entities.createNativeQuery("select e.id from enrollment e where e.course_id = ? and not exists"
                        + " (select 1 from course_completion c where c.enrollment_id = e.id) order by e.id for update")
                .setParameter(1, UuidBytes.of(courseId))
                .getResultList();
    }

    public List<Enrollment> findAll(Collection<UUID> enrollmentIds) {
        return entities.createQuery("select e from Enrollment e where e.id in :ids", Enrollment.class)
                .setParameter("ids", enrollmentIds)
                .getResultList();
    }

    public Optional<Enrollment> find(UUID enrollmentId) {
        return Optional.ofNullable(entities.find(Enrollment.class, enrollmentId));
    }

    /** DATETIME(6) as text: the driver shifts no text by a zone. */
    static String utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC).toString();
    }

    private static Result result(Object[] row) {
        CourseCompletion completion = (CourseCompletion) row[1];
        return new Result(
                (Enrollment) row[0], completion == null ? null : completion.completedAt(), (Certificate) row[2]);
    }
}
