package org.lmiinstitute.lms.learning;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * How far a learner is in one module, for course pages.
 *
 * @param moduleId the module
 * @param attemptId the attempt at it
 * @param revisionId the revision that the attempt is pinned to
 * @param status in progress or completed
 * @param success passed, failed, or not known yet
 * @param score 0 to 1; null before the first finished quiz
 * @param touchedAt when something last happened in it
 * @param activities the status of each activity that was opened, by its short id
 */
public record ModuleProgress(
        UUID moduleId,
        UUID attemptId,
        UUID revisionId,
        ProgressStatus status,
        Success success,
        Double score,
        Instant touchedAt,
        Map<String, ProgressStatus> activities) {

    public ModuleProgress {
        activities = Map.copyOf(activities);
    }

    public boolean isCompleted() {
        return status == ProgressStatus.COMPLETED;
    }

    /** The status of an activity by its short id. */
    public ProgressStatus activity(String shortId) {
        return activities.getOrDefault(shortId, ProgressStatus.NOT_STARTED);
    }
}
