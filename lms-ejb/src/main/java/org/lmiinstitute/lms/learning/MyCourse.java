package org.lmiinstitute.lms.learning;

import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.curriculum.ModuleOutline;

/**
 * A course in which the caller is enrolled.
 *
 * @param course the course as it is now, its modules with the activities of the revision that they began
 * @param progress how far they are
 */
public record MyCourse(CourseOutline course, CourseProgress progress) {

    public boolean isCompleted() {
        return progress.isCompleted();
    }

    public long completedModules() {
        return progress.completedOf(
                course.modules().stream().map(ModuleOutline::id).toList());
    }
}
