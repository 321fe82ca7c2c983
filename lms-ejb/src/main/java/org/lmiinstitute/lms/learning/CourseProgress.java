package org.lmiinstitute.lms.learning;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How far a learner is in a course.
 *
 * @param enrollmentId the enrollment
 * @param courseId the course
 * @param enrolledAt when they enrolled
 * @param completedAt when they completed it; empty before
 * @param certificate the code of their certificate; empty before
 * @param modules by module; one that was never opened is not in it
 */
public record CourseProgress(
        UUID enrollmentId,
        UUID courseId,
        Instant enrolledAt,
        Optional<Instant> completedAt,
        Optional<CertificateCode> certificate,
        Map<UUID, ModuleProgress> modules) {

    public CourseProgress {
        modules = Map.copyOf(modules);
    }

    public boolean isCompleted() {
        return completedAt.isPresent();
    }

    public Optional<ModuleProgress> findModule(UUID moduleId) {
        return Optional.ofNullable(modules.get(moduleId));
    }

    /** By module, the revision that its attempt is pinned to. */
    public Map<UUID, UUID> begunRevisions() {
        return modules.values().stream()
                .collect(Collectors.toMap(ModuleProgress::moduleId, ModuleProgress::revisionId));
    }

    /** How many of these modules are completed. */
    public long completedOf(List<UUID> moduleIds) {
        return moduleIds.stream().filter(this::isModuleCompleted).count();
    }

    /**
     * Where "continue" leads: the open module that was touched last, else the first that is not completed, else the first.
     *
     * @param moduleIds the course's modules in order
     */
    public Optional<UUID> continueWith(List<UUID> moduleIds) {
        return modules.values().stream()
                .filter(module -> !module.isCompleted() && moduleIds.contains(module.moduleId()))
                .max(Comparator.comparing(ModuleProgress::touchedAt))
                .map(ModuleProgress::moduleId)
                .or(() ->
                        moduleIds.stream().filter(id -> !isModuleCompleted(id)).findFirst())
                .or(() -> moduleIds.stream().findFirst());
    }

    private boolean isModuleCompleted(UUID moduleId) {
        return findModule(moduleId).filter(ModuleProgress::isCompleted).isPresent();
    }
}
