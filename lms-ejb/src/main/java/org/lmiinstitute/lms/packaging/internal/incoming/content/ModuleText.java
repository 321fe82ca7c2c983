package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.util.List;
import org.lmiinstitute.lms.packaging.ImportTerms;

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
        String level,
        String licence,
        String source,
        List<Activity> activities,
        ModuleFiles files) {

    public ModuleText {
        activities = List.copyOf(activities);
    }

    /** The same with the level and the licence that somebody said. */
    ModuleText on(ImportTerms terms) {
        return new ModuleText(
                slug, title, goal, summary, language, terms.level(), terms.licence(), source, activities, files);
    }

    int minutes() {
        int sum = activities.stream().mapToInt(Activity::minutes).sum();
        return Math.max(1, Math.min(1440, sum));
    }
}
