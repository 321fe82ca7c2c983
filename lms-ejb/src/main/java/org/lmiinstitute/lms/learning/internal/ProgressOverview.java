package org.lmiinstitute.lms.learning.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.learning.AttemptProgress;
import org.lmiinstitute.lms.learning.ModuleProgress;
import org.lmiinstitute.lms.learning.ProgressStatus;

/** Reads how far attempts are without opening answers and played ranges: one query for any number of them. */
@ApplicationScoped
public class ProgressOverview {

    private static final String ATTEMPTS =
            "select a.id, a.enrollmentId, a.moduleId, a.revisionId, a.beganAt, p, d.activity, d.status from Attempt a"
                    + " left join AttemptProgressRow p on p.attemptId = a.id"
                    + " left join ActivityProgressRow d on d.attemptId = a.id where ";
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

    /** All that an account opened, in one query. */
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
        Map<UUID, List<Object[]>> rowsByAttempt = entities.createQuery(ATTEMPTS + which, Object[].class)
                .setParameter("owners", owners)
                .getResultStream()
                .collect(Collectors.groupingBy(row -> (UUID) row[0]));
        Map<ModuleProgress, UUID> modules = new HashMap<>();
        rowsByAttempt
                .values()
                .forEach(rows -> modules.put(module(rows.get(0), activities(rows)), (UUID) rows.get(0)[1]));
        return modules;
    }

    private static Map<String, ProgressStatus> activities(List<Object[]> rows) {
        return rows.stream()
                .filter(row -> row[6] != null)
                .collect(Collectors.toMap(row -> (String) row[6], row -> AttemptProgressRow.statusOf((String) row[7])));
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
