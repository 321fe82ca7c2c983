package org.lmiinstitute.lms.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.learning.internal.AttemptRepository;
import org.lmiinstitute.lms.learning.internal.EnrollmentRepository;
import org.lmiinstitute.lms.learning.internal.ProgressRepository;

/** The attempts of everyone. Trusted: it checks nobody's rights; {@code tracking} enters by it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Attempts {

    private AttemptRepository attempts;
    private EnrollmentRepository enrollments;
    private ProgressRepository progress;
    private Ids ids;
    private Clock clock;

    protected Attempts() {}

    @Inject
    public Attempts(
            AttemptRepository attempts,
            EnrollmentRepository enrollments,
            ProgressRepository progress,
            Ids ids,
            Clock clock) {
        this.attempts = attempts;
        this.enrollments = enrollments;
        this.progress = progress;
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<Enrollment> findEnrollment(UUID enrollmentId) {
        return enrollments.find(enrollmentId);
    }

    /** An enrollment with the attempt at one module; without an attempt the progress is none. */
    public record Begun(Enrollment enrollment, Optional<Attempt> attempt, AttemptProgress progress) {}

    /** All that is known of a person at a module of a course, in two queries; empty for those who are not enrolled. */
    public Optional<Begun> findBegun(UUID accountId, UUID courseId, UUID moduleId) {
        return attempts.findBegun(accountId, courseId, moduleId)
                .map(begun -> new Begun(
                        begun.enrollment(),
                        Optional.ofNullable(begun.attempt()),
                        begun.progress() == null ? AttemptProgress.NONE : progress.progressOf(begun.progress())));
    }

    /** The attempt at a module outside any course. */
    public Optional<Attempt> find(UUID accountId, UUID moduleId) {
        return attempts.find(accountId, moduleId, moduleId);
    }

    /** All attempts of a person, the latest begun first. */
    public List<Attempt> ofAccount(UUID accountId) {
        return attempts.ofAccount(accountId);
    }

    public Attempt get(UUID attemptId) {
        return attempts.find(attemptId).orElseThrow(() -> new NotFoundException("attempt", attemptId));
    }

    /** Begins on this revision; of two tabs that begin at once both get the one attempt. */
    public Attempt begin(Enrollment enrollment, UUID moduleId, UUID revisionId) {
        return attempts.addOnce(Attempt.begin(ids.next(), enrollment, moduleId, revisionId, clock.instant()));
    }

    /** Begins a module outside any course. */
    public Attempt begin(UUID accountId, UUID moduleId, UUID revisionId) {
        return attempts.addOnce(Attempt.beginAlone(ids.next(), accountId, moduleId, revisionId, clock.instant()));
    }

    /**
     * Holds the attempt, and its enrollment if it has one, until the transaction ends. To be the first read of a transaction:
     * what is read after it is then as the holder before left it (InnoDB takes its snapshot at the first read that does not
     * lock).
     */
    public Attempt lock(UUID attemptId) {
        Attempt attempt = attempts.lock(attemptId).orElseThrow(() -> new NotFoundException("attempt", attemptId));
        attempt.enrollmentId().ifPresent(enrollments::lock);
        return attempt;
    }

    /** Everything that has progress: enrollments with an attempt, and attempts outside any course. */
    public List<UUID> registrations() {
        return attempts.registrations();
    }

    /** Those of some registrations that have progress. */
    public Set<UUID> registrationsAmong(Set<UUID> registrations) {
        return registrations.isEmpty() ? Set.of() : attempts.registrationsAmong(registrations);
    }

    /** Enrollments with all their attempts; two queries for any number of them. */
    public Map<Enrollment, List<Attempt>> ofEnrollments(Collection<UUID> enrollmentIds) {
        Map<UUID, List<Attempt>> byEnrollment =
                attempts.ofEnrollments(enrollmentIds).stream().collect(Collectors.groupingBy(Attempt::registration));
        Map<Enrollment, List<Attempt>> all = new LinkedHashMap<>();
        enrollments
                .findAll(enrollmentIds)
                .forEach(enrollment -> all.put(enrollment, byEnrollment.getOrDefault(enrollment.id(), List.of())));
        return all;
    }

    /** All attempts within an enrollment. */
    public List<Attempt> ofEnrollment(Enrollment enrollment) {
        return attempts.ofRegistration(enrollment.id());
    }

    /** Holds every enrollment of a course that is not completed, so that nobody's last module is completed beside a change of it. */
    public void lockOpenEnrollments(UUID courseId) {
        enrollments.lockOpen(courseId);
    }

    /** Holds a registration: nobody changes progress in it until the transaction ends. */
    public void lockRegistration(UUID registration) {
        if (enrollments.lock(registration) == null) {
            attempts.lock(registration).orElseThrow(() -> new NotFoundException("registration", registration));
        }
    }
}
