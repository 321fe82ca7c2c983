package org.lmiinstitute.lms.learning;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far an attempt is in its module.
 *
 * @param status in progress or completed
 * @param success passed, failed, or not known yet
 * @param score 0 to 1; null while no quiz has been finished
 * @param completedAt when the module was completed; null before
 * @param touchedAt when something last happened; null if nothing did
 * @param activities by their short ids; an activity that nothing happened to is not in it
 */
public record AttemptProgress(
        ProgressStatus status,
        Success success,
        Double score,
        Instant completedAt,
        Instant touchedAt,
        Map<String, ActivityProgress> activities) {

    /** Before anything happened. */
    public static final AttemptProgress NONE =
            new AttemptProgress(ProgressStatus.IN_PROGRESS, Success.UNKNOWN, null, null, null, Map.of());

    public AttemptProgress {
        activities = Collections.unmodifiableSortedMap(new TreeMap<>(activities));
    }

    public ActivityProgress activity(String shortId) {
        return activities.getOrDefault(shortId, ActivityProgress.NONE);
    }

    public boolean isCompleted() {
        return status == ProgressStatus.COMPLETED;
    }

    AttemptProgress with(String shortId, ActivityProgress activity) {
        Map<String, ActivityProgress> more = new TreeMap<>(activities);
        more.put(shortId, activity);
        return new AttemptProgress(status, success, score, completedAt, activity.touchedAt(), more);
    }

    AttemptProgress completed(Instant at) {
        Instant first = completedAt == null ? at : completedAt;
        return new AttemptProgress(ProgressStatus.COMPLETED, success, score, first, at, activities);
    }

    AttemptProgress finished(Success result, Double newScore, Instant at) {
        return new AttemptProgress(status, result, newScore, completedAt, at, activities);
    }
}
