package org.lmiinstitute.lms.learning.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lmiinstitute.lms.learning.AttemptProgress;
import org.lmiinstitute.lms.learning.ModuleProgress;
import org.lmiinstitute.lms.learning.ProgressStatus;

/** Reads how far attempts are without opening answers and played ranges: two queries for any number of them. */
@ApplicationScoped
public class ProgressOverview {

    private static final String ATTEMPTS = "select a.id, a.enrollmentId, a.moduleId, a.revisionId, a.beganAt, p"
            + " from Attempt a left join AttemptProgressRow p on p.attemptId = a.id where ";
    private static final String ACTIVITIES = "select p.attemptId, p.activity, p.status"
            + " from ActivityProgressRow p, Attempt a where a.id = p.attemptId and ";
    private static final String OF_ENROLLMENTS = "a.enrollmentId in :owners";
    private static final String OF_ACCOUNT = "a.accountId in :owners";

    @Inject
    private EntityManager entities;

    /** By enrollment and module. */
    public Map<UUID, Map<UUID, ModuleProgress>> ofEnrollments(Collection<UUID> enrollmentIds) {
        Map<UUID, Map<UUID, ModuleProgress>> progress = new HashMap<>();
        if (!enrollmentIds.isEmpty()) {
            read(OF_ENROLLMENTS, enrollmentIds)
                    .forEach((module, enrollment) -> progress.computeIfAbsent(enrollment, id -> new HashMap<>())
                            .put(module.moduleId(), module));
        }
        return progress;
    }

    /** All that an account opened, in two queries. */
    public OfAccount ofAccount(UUID accountId) {
        Map<UUID, Map<UUID, ModuleProgress>> inCourses = new HashMap<>();
        List<ModuleProgress> outside = new ArrayList<>();
        read(OF_ACCOUNT, List.of(accountId)).forEach((module, enrollment) -> {
            if (enrollment == null) {
                outside.add(module);
            } else {
                inCourses.computeIfAbsent(enrollment, id -> new HashMap<>()).put(module.moduleId(), module);
            }
        });
        return new OfAccount(inCourses, outside);
    }

    /**
     * Progress of one account.
     *
     * @param inCourses by enrollment and module
     * @param outsideCourses in modules that were opened by themselves, such as recordings
     */
    public record OfAccount(Map<UUID, Map<UUID, ModuleProgress>> inCourses, List<ModuleProgress> outsideCourses) {}

    private Map<ModuleProgress, UUID> read(String which, Collection<UUID> owners) {
        Map<UUID, Map<String, ProgressStatus>> activities = new HashMap<>();
        query(ACTIVITIES + which, owners).getResultStream().forEach(row -> activities
                .computeIfAbsent((UUID) row[0], id -> new HashMap<>())
                .put((String) row[1], AttemptProgressRow.statusOf((String) row[2])));
        Map<ModuleProgress, UUID> modules = new HashMap<>();
        query(ATTEMPTS + which, owners)
                .getResultStream()
                .forEach(row -> modules.put(module(row, activities.getOrDefault(row[0], Map.of())), (UUID) row[1]));
        return modules;
    }

    private TypedQuery<Object[]> query(String text, Collection<UUID> owners) {
        return entities.createQuery(text, Object[].class).setParameter("owners", owners);
    }

    private static ModuleProgress module(Object[] row, Map<String, ProgressStatus> activities) {
        AttemptProgress progress =
                row[5] == null ? AttemptProgress.NONE : ((AttemptProgressRow) row[5]).progress(Map.of());
        return new ModuleProgress(
                (UUID) row[2],
                (UUID) row[0],
                (UUID) row[3],
                progress.status(),
                progress.success(),
                progress.score(),
                progress.touchedAt() == null ? (Instant) row[4] : progress.touchedAt(),
                activities);
    }
}
