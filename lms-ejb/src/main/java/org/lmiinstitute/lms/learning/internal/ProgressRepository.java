package org.lmiinstitute.lms.learning.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.learning.ActivityProgress;
import org.lmiinstitute.lms.learning.Attempt;
import org.lmiinstitute.lms.learning.AttemptProgress;

/** Reads progress for everyone and writes it for the projection alone. */
@ApplicationScoped
public class ProgressRepository {

    @Inject
    private EntityManager entities;

    public AttemptProgress progressOf(UUID attemptId) {
        return Optional.ofNullable(entities.find(AttemptProgressRow.class, attemptId))
                .map(this::progressOf)
                .orElse(AttemptProgress.NONE);
    }

    /** The progress whose first row is at hand already. */
    public AttemptProgress progressOf(AttemptProgressRow row) {
        Map<String, ActivityProgress> activities = new HashMap<>();
        entities.createQuery("select p from ActivityProgressRow p where p.attemptId = :id", ActivityProgressRow.class)
                .setParameter("id", row.attemptId())
                .getResultStream()
                .forEach(activity -> activities.put(activity.activity(), activity.progress()));
        return row.progress(activities);
    }

    /** Writes the rows that differ. */
    public void keep(UUID attemptId, AttemptProgress before, AttemptProgress after) {
        AttemptProgressRow row = entities.find(AttemptProgressRow.class, attemptId);
        if (row == null) {
            entities.persist(new AttemptProgressRow(attemptId, after));
        } else {
            row.keep(after);
        }
        after.activities().forEach((activity, progress) -> {
            if (!progress.equals(before.activity(activity))) {
                keep(attemptId, activity, progress);
            }
        });
    }

    private void keep(UUID attemptId, String activity, ActivityProgress progress) {
        ActivityProgressRow row =
                entities.find(ActivityProgressRow.class, new ActivityProgressKey(attemptId, activity));
        if (row == null) {
            entities.persist(new ActivityProgressRow(attemptId, activity, progress));
        } else {
            row.keep(progress);
        }
    }

    public void completeCourse(UUID enrollmentId, Instant at) {
        if (completionOf(enrollmentId).isEmpty()) {
            entities.persist(new CourseCompletion(enrollmentId, at));
        }
    }

    public Optional<Instant> completionOf(UUID enrollmentId) {
        return Optional.ofNullable(entities.find(CourseCompletion.class, enrollmentId))
                .map(CourseCompletion::completedAt);
    }

    /** The modules that an enrollment's attempts have completed. */
    public Set<UUID> completedModules(UUID enrollmentId) {
        return Set.copyOf(entities.createQuery(
                        "select a.moduleId from Attempt a, AttemptProgressRow p where p.attemptId = a.id"
                                + " and a.enrollmentId = :enrollment and p.status = 'completed'",
                        UUID.class)
                .setParameter("enrollment", enrollmentId)
                .getResultList());
    }

    /** The enrollments of a course that are not completed though all these modules are, in one query. */
    public List<UUID> openWithAll(UUID courseId, Collection<UUID> moduleIds) {
        return entities.createQuery(
                        "select a.enrollmentId from Attempt a, AttemptProgressRow p, Enrollment e"
                                + " where p.attemptId = a.id and p.status = 'completed' and a.moduleId in :modules"
                                + " and e.id = a.enrollmentId and e.courseId = :course and not exists"
                                + " (select c.enrollmentId from CourseCompletion c where c.enrollmentId = e.id)"
                                + " group by a.enrollmentId having count(a.id) = :all",
                        UUID.class)
                .setParameter("course", courseId)
                .setParameter("modules", moduleIds)
                .setParameter("all", (long) Set.copyOf(moduleIds).size())
                .getResultList();
    }

    /** Forgets what was projected for these attempts and for the enrollment. */
    public void forget(UUID enrollmentId, List<Attempt> attempts) {
        List<UUID> ids = attempts.stream().map(Attempt::id).toList();
        if (!ids.isEmpty()) {
            delete("delete from ActivityProgressRow p where p.attemptId in :ids", ids);
            delete("delete from AttemptProgressRow p where p.attemptId in :ids", ids);
        }
        delete("delete from CourseCompletion c where c.enrollmentId in :ids", List.of(enrollmentId));
        entities.clear();
    }

    private void delete(String statement, List<UUID> ids) {
        entities.createQuery(statement).setParameter("ids", ids).executeUpdate();
    }
}
