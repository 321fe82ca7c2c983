package org.lmiinstitute.lms.curriculum;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A published module as lists and course pages show it.
 *
 * @param goal one sentence: "After this you can ..."
 * @param revisionId the current revision: the one that new attempts begin on
 * @param publishedAt of the current revision
 * @param activities tracked activities of that revision in order, or of the one that a learner began
 */
public record ModuleOutline(
        UUID id,
        String slug,
        String title,
        String goal,
        String summary,
        String language,
        int minutes,
        String level,
        List<String> audiences,
        List<String> topics,
        String licence,
        UUID revisionId,
        RevisionNumber revision,
        Instant publishedAt,
        List<ActivityOutline> activities) {

    public ModuleOutline {
        audiences = List.copyOf(audiences);
        topics = List.copyOf(topics);
        activities = List.copyOf(activities);
    }

    /** The same module with the activities of another of its revisions. */
    ModuleOutline with(List<ActivityOutline> others) {
        return new ModuleOutline(
                id,
                slug,
                title,
                goal,
                summary,
                language,
                minutes,
                level,
                audiences,
                topics,
                licence,
                revisionId,
                revision,
                publishedAt,
                others);
    }
}
