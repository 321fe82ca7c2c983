package org.lmiinstitute.lms.curriculum;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Courses as people have them who began modules on revisions that are no longer the current ones: the activities of those
 * modules are the ones that the player shows them.
 */
public final class BegunOutlines {

    private final Map<UUID, List<ActivityOutline>> activities;

    BegunOutlines(Map<UUID, List<ActivityOutline>> activities) {
        this.activities = activities;
    }

    /**
     * A course as one person has it.
     *
     * @param begun by module, the revision that the person's attempt is pinned to
     */
    public CourseOutline of(CourseOutline course, Map<UUID, UUID> begun) {
        return course.with(course.modules().stream()
                .map(module -> of(module, begun.getOrDefault(module.id(), module.revisionId())))
                .toList());
    }

    private ModuleOutline of(ModuleOutline module, UUID revision) {
        return revision.equals(module.revisionId())
                ? module
                : module.with(activities.getOrDefault(revision, module.activities()));
    }

    /** Those of the revisions that no course shows as current. */
    static List<UUID> older(Collection<CourseOutline> courses, Collection<UUID> begun) {
        List<UUID> current = courses.stream()
                .flatMap(course -> course.modules().stream())
                .map(ModuleOutline::revisionId)
                .toList();
        return begun.stream()
                .filter(revision -> !current.contains(revision))
                .distinct()
                .toList();
    }
}
