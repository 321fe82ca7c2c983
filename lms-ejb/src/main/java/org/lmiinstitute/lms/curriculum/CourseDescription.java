package org.lmiinstitute.lms.curriculum;

import java.util.List;
import java.util.UUID;

/**
 * What is said about a course.
 *
 * @param code what people call it: {@code LMI-101}
 * @param description HTML
 * @param certificate whether completing it earns one
 * @param modules ids in order
 * @param missingModules how many of its modules were never published
 */
public record CourseDescription(
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
        List<UUID> modules,
        int missingModules) {

    public CourseDescription {
        audiences = List.copyOf(audiences);
        topics = List.copyOf(topics);
        partners = List.copyOf(partners);
        modules = List.copyOf(modules);
    }
}
