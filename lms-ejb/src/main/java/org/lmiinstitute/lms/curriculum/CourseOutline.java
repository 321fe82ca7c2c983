package org.lmiinstitute.lms.curriculum;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A course with its modules and their activities: everything that a course page shows of it.
 *
 * @param description HTML
 * @param certificate whether completing it earns one
 * @param modules in order
 * @param missingModules how many more belong to it that were never published
 */
public record CourseOutline(
        UUID id,
        String code,
        String slug,
        String title,
        String summary,
        String description,
        String language,
        String level,
        List<String> audiences,
        List<String> topics,
        List<String> partners,
        String licence,
        boolean certificate,
        List<ModuleOutline> modules,
        int missingModules) {

    public CourseOutline {
        audiences = List.copyOf(audiences);
        topics = List.copyOf(topics);
        partners = List.copyOf(partners);
        modules = List.copyOf(modules);
    }

    /** Whether all its modules are there; nobody completes a course before. */
    public boolean isWhole() {
        return missingModules == 0;
    }

    /** The same course with other outlines of its modules. */
    CourseOutline with(List<ModuleOutline> others) {
        return new CourseOutline(
                id,
                code,
                slug,
                title,
                summary,
                description,
                language,
                level,
                audiences,
                topics,
                partners,
                licence,
                certificate,
                others,
                missingModules);
    }

    /** How long the whole course takes. */
    public int minutes() {
        return modules.stream().mapToInt(ModuleOutline::minutes).sum();
    }

    public Optional<ModuleOutline> findModule(UUID moduleId) {
        return modules.stream().filter(module -> module.id().equals(moduleId)).findFirst();
    }

    public Optional<ModuleOutline> findModule(String moduleSlug) {
        return modules.stream()
                .filter(module -> module.slug().equals(moduleSlug))
                .findFirst();
    }
}
