package org.lmiinstitute.lms.web.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.ActivityOutline;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.curriculum.ModuleOutline;
import org.lmiinstitute.lms.learning.CourseProgress;
import org.lmiinstitute.lms.learning.ModuleProgress;
import org.lmiinstitute.lms.learning.ProgressStatus;

/**
 * Where a learner goes on: the module, and in it the activity that is begun, else the first that is not done.
 *
 * @param activity empty when every activity of the module is done
 */
public record NextStep(ModuleOutline module, Optional<ActivityOutline> activity) {

    /** The next step in a course; empty if it has no modules. */
    public static Optional<NextStep> in(CourseOutline course, CourseProgress progress) {
        List<UUID> modules = course.modules().stream().map(ModuleOutline::id).toList();
        return progress.continueWith(modules)
                .flatMap(course::findModule)
                .map(module -> new NextStep(module, activityOf(module, progress.findModule(module.id()))));
    }

    /** Where it is played; the player opens at the very place that was left. */
    public String address(CourseOutline course) {
        return "/play/" + course.slug() + "/" + module.slug();
    }

    private static Optional<ActivityOutline> activityOf(ModuleOutline module, Optional<ModuleProgress> progress) {
        return module.activities().stream()
                .filter(activity -> status(activity, progress) != ProgressStatus.COMPLETED)
                .min(Comparator.comparing(activity -> status(activity, progress) != ProgressStatus.IN_PROGRESS));
    }

    private static ProgressStatus status(ActivityOutline activity, Optional<ModuleProgress> progress) {
        return progress.map(module -> module.activity(activity.shortId())).orElse(ProgressStatus.NOT_STARTED);
    }
}
