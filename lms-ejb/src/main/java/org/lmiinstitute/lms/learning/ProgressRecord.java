package org.lmiinstitute.lms.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.learning.internal.AttemptRepository;
import org.lmiinstitute.lms.learning.internal.ProgressRepository;

/**
 * The one record of progress. Trusted: only the projection of learning records writes it, so no page may use this bean. Its
 * callers hold the attempt's lock ({@link Attempts#lock}), so that two tabs lose none of each other's facts.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ProgressRecord {

    private ProgressRepository progress;
    private AttemptRepository attempts;

    protected ProgressRecord() {}

    @Inject
    public ProgressRecord(ProgressRepository progress, AttemptRepository attempts) {
        this.progress = progress;
        this.attempts = attempts;
    }

    public AttemptProgress progressOf(UUID attemptId) {
        return progress.progressOf(attemptId);
    }

    /** Applies facts in the order in which they were recorded. */
    public void apply(UUID attemptId, List<ProgressFact> facts) {
        AttemptProgress before = progress.progressOf(attemptId);
        AttemptProgress after = before;
        for (ProgressFact fact : facts) {
            after = fact.on(after);
        }
        progress.keep(attemptId, before, after);
    }

    public void completeCourse(UUID enrollmentId, Instant at) {
        progress.completeCourse(enrollmentId, at);
    }

    public Optional<Instant> courseCompletion(UUID enrollmentId) {
        return progress.completionOf(enrollmentId);
    }

    /** The modules of its course that an enrollment has completed. */
    public Set<UUID> completedModules(UUID enrollmentId) {
        return progress.completedModules(enrollmentId);
    }

    /** The enrollments of a course that are not completed though every one of these modules is. */
    public List<UUID> openEnrollmentsWithAll(UUID courseId, Collection<UUID> moduleIds) {
        return moduleIds.isEmpty() ? List.of() : progress.openWithAll(courseId, moduleIds);
    }

    /** Forgets all progress of a registration, so that it can be projected anew. */
    public void forget(UUID registration) {
        progress.forget(registration, attempts.ofRegistration(registration));
    }
}
