package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.util.List;

/**
 * A module as it will be written.
 *
 * @param slug also the name of its folder
 * @param source where it comes from, in one line
 * @param files that come along
 */
public record ModuleText(
        String slug,
        String title,
        String goal,
        String summary,
        String language,
        String licence,
        String source,
        List<Activity> activities,
        ModuleFiles files) {

    public ModuleText {
        activities = List.copyOf(activities);
    }

    int minutes() {
        int sum = activities.stream().mapToInt(Activity::minutes).sum();
        return Math.max(1, Math.min(1440, sum));
    }
}
