package org.lmiinstitute.lms.learning;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far an attempt is in one activity.
 *
 * @param status not started, in progress, completed
 * @param passed for a quiz whether its best finished try was passed; null before the first. For an external package as it said
 * @param score for a quiz the score of its best finished try, 0 to 1; null before the first. For an external package its best
 * @param tryNumber the running try, from 1
 * @param answers the answers that stand in the running try, by the questions' short ids
 * @param watched what was played of a video
 * @param fraction which part of a video was played, 0 to 1; null for other kinds
 * @param position where a video was left, in seconds; null for other kinds
 * @param completedAt when it was completed first; null before
 * @param touchedAt when something last happened; null if nothing did
 */
public record ActivityProgress(
        ProgressStatus status,
        Boolean passed,
        Double score,
        int tryNumber,
        Map<String, Answer> answers,
        Segments watched,
        Double fraction,
        Double position,
        Instant completedAt,
        Instant touchedAt) {

    /** Before anything happened. */
    public static final ActivityProgress NONE = new ActivityProgress(
            ProgressStatus.NOT_STARTED, null, null, 1, Map.of(), Segments.NONE, null, null, null, null);

    public ActivityProgress {
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
    }

    public boolean isCompleted() {
        return status == ProgressStatus.COMPLETED;
    }

    ActivityProgress opened(Instant at) {
        ProgressStatus now = isCompleted() ? status : ProgressStatus.IN_PROGRESS;
        return new ActivityProgress(
                now, passed, score, tryNumber, answers, watched, fraction, position, completedAt, at);
    }

    ActivityProgress watched(Segments more, double newFraction, Double newPosition, Instant at) {
        ActivityProgress open = opened(at);
        return new ActivityProgress(
                open.status,
                passed,
                score,
                tryNumber,
                answers,
                watched.and(more),
                fraction == null ? newFraction : Math.max(fraction, newFraction),
                newPosition == null ? position : newPosition,
                completedAt,
                at);
    }

    ActivityProgress answered(String question, String response, double questionScore, boolean correct, Instant at) {
        Map<String, Answer> more = new TreeMap<>(answers);
        int tries = answers.containsKey(question) ? answers.get(question).tries() + 1 : 1;
        more.put(question, new Answer(response, questionScore, correct, tries));
        return new ActivityProgress(
                opened(at).status, passed, score, tryNumber, more, watched, fraction, position, completedAt, at);
    }

    ActivityProgress tryBegun(int number, Instant at) {
        return new ActivityProgress(
                opened(at).status, passed, score, number, Map.of(), watched, fraction, position, completedAt, at);
    }

    ActivityProgress finished(boolean tryPassed, double tryScore, Instant at) {
        return judged(tryPassed, tryScore, at);
    }

    /** What was passed stays so, and the best score counts; null says nothing. */
    ActivityProgress judged(Boolean nowPassed, Double nowScore, Instant at) {
        return new ActivityProgress(
                opened(at).status,
                nowPassed == null || Boolean.TRUE.equals(passed) ? passed : nowPassed,
                score == null || nowScore != null && nowScore > score ? nowScore : score,
                tryNumber,
                answers,
                watched,
                fraction,
                position,
                completedAt,
                at);
    }

    ActivityProgress completed(Instant at) {
        return new ActivityProgress(
                ProgressStatus.COMPLETED,
                passed,
                score,
                tryNumber,
                answers,
                watched,
                fraction,
                position,
                completedAt == null ? at : completedAt,
                at);
    }
}
