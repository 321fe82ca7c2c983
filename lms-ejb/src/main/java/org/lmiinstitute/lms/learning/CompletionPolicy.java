package org.lmiinstitute.lms.learning;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lmiinstitute.lms.assessment.QuizScore;
import org.lmiinstitute.lms.curriculum.DocumentActivity;
import org.lmiinstitute.lms.curriculum.DocumentQuestion;
import org.lmiinstitute.lms.curriculum.RevisionDocument;

/**
 * When an activity and a module are done. The player's {@code completion.js} is its twin in packages; both pass
 * {@code player/vectors/completion.json}.
 */
public final class CompletionPolicy {

    /** A question of a data exercise may be tried this often; then the worked solution shows. */
    public static final int EXERCISE_TRIES = 3;

    private static final double EPSILON = 1e-9;

    private CompletionPolicy() {}

    /** What all activities together mean for their module; the score is null while nothing has one. */
    public record ModuleResult(boolean completed, Success success, Double score) {}

    public static boolean isWatched(DocumentActivity video, double fraction) {
        return fraction >= video.watched() - EPSILON;
    }

    /** A data exercise's question is settled when it is right or no try is left. */
    public static boolean isSettled(Answer answer) {
        return answer != null && (answer.correct() || answer.tries() >= EXERCISE_TRIES);
    }

    public static boolean isWorkedOut(List<DocumentQuestion> questions, Map<String, Answer> answers) {
        return questions.stream().allMatch(question -> isSettled(answers.get(question.shortId())));
    }

    /** What a finished try is worth: each of its drawn questions has its answer. */
    public static QuizScore quizScore(List<DocumentQuestion> drawn, Map<String, Answer> answers, double passMark) {
        List<QuizScore.Answered> answered = drawn.stream()
                .map(question -> new QuizScore.Answered(
                        question.points(), answers.get(question.shortId()).score()))
                .toList();
        return QuizScore.of(answered, passMark);
    }

    public static ModuleResult moduleResult(RevisionDocument document, Draws draws, AttemptProgress progress) {
        boolean completed = document.activities().stream()
                .allMatch(activity -> progress.activity(activity.shortId()).isCompleted());
        OptionalDouble score = meanScore(document, draws, progress);
        return new ModuleResult(
                completed, successOf(document, progress), score.isPresent() ? score.getAsDouble() : null);
    }

    /**
     * Every quiz has to be passed. An external package need not judge: what it calls failed fails the module as a quiz does, and
     * a module of such packages alone is passed when all of them are done and at least one says that it was passed.
     */
    private static Success successOf(RevisionDocument document, AttemptProgress progress) {
        List<Boolean> judged = document.activities().stream()
                .filter(activity -> isJudged(activity, progress))
                .map(activity -> progress.activity(activity.shortId()).passed())
                .toList();
        if (judged.isEmpty()) {
            return Success.UNKNOWN;
        }
        if (judged.stream().allMatch(Boolean.TRUE::equals) && areDone(document, progress)) {
            return Success.PASSED;
        }
        boolean attempted = document.activities().stream()
                .noneMatch(activity -> progress.activity(activity.shortId()).status() == ProgressStatus.NOT_STARTED);
        return attempted && judged.stream().anyMatch(Boolean.FALSE::equals) ? Success.FAILED : Success.UNKNOWN;
    }

    private static boolean isJudged(DocumentActivity activity, AttemptProgress progress) {
        boolean hasWord = progress.activity(activity.shortId()).passed() != null;
        return activity.isQuiz() || activity.isExternal() && hasWord;
    }

    private static boolean areDone(RevisionDocument document, AttemptProgress progress) {
        return document.activities().stream()
                .filter(DocumentActivity::isExternal)
                .allMatch(activity -> progress.activity(activity.shortId()).isCompleted());
    }

    private static OptionalDouble meanScore(RevisionDocument document, Draws draws, AttemptProgress progress) {
        double points = 0;
        double reached = 0;
        for (DocumentActivity activity : document.activities()) {
            Double score = progress.activity(activity.shortId()).score();
            if (score != null) {
                double weight = weightOf(activity, draws);
                points += weight;
                reached += weight * score;
            }
        }
        return points > 0 ? OptionalDouble.of(reached / points) : OptionalDouble.empty();
    }

    /** A quiz weighs its points, an external package one; nothing else counts. */
    private static double weightOf(DocumentActivity activity, Draws draws) {
        return switch (activity.kind()) {
            case QUIZ ->
                draws.questionsOf(activity).stream()
                        .mapToDouble(DocumentQuestion::points)
                        .sum();
            case EXTERNAL_PACKAGE -> 1;
            default -> 0;
        };
    }
}
