package org.lmiinstitute.lms.learning;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * When an activity and a module are done. The player's {@code completion.js} is its twin in packages; both pass
 * {@code player/vectors/completion.json}.
 */
public final class CompletionPolicy {

    /** A question of a data exercise may be tried this often; then the worked solution shows. */
    public static final int EXERCISE_TRIES = 3;

    private static final double EPSILON = 1e-9;

    private CompletionPolicy() {}

    /** What a finished try is worth. */
    public record QuizResult(double score, boolean passed) {}

    /** What all activities together mean for their module; the score is null while no quiz has been finished. */
    public record ModuleResult(boolean completed, Success success, Double score) {}

    public static boolean isWatched(PlannedActivity video, double fraction) {
        return fraction >= video.watched() - EPSILON;
    }

    /** A data exercise's question is settled when it is right or no try is left. */
    public static boolean isSettled(Answer answer) {
        return answer != null && (answer.correct() || answer.tries() >= EXERCISE_TRIES);
    }

    public static boolean isWorkedOut(List<PlannedQuestion> questions, Map<String, Answer> answers) {
        return questions.stream().allMatch(question -> isSettled(answers.get(question.shortId())));
    }

    /** Points-weighted mean over the drawn questions, each of which has its answer. */
    public static QuizResult quizResult(List<PlannedQuestion> questions, Map<String, Answer> answers, double passMark) {
        double points = questions.stream().mapToDouble(PlannedQuestion::points).sum();
        double reached = questions.stream()
                .mapToDouble(question ->
                        question.points() * answers.get(question.shortId()).score())
                .sum();
        double score = reached / points;
        return new QuizResult(score, score >= passMark - EPSILON);
    }

    public static ModuleResult moduleResult(ModulePlan plan, Draws draws, AttemptProgress progress) {
        boolean completed = plan.activities().stream()
                .allMatch(activity -> progress.activity(activity.shortId()).isCompleted());
        OptionalDouble score = meanScore(plan, draws, progress);
        return new ModuleResult(completed, successOf(plan, progress), score.isPresent() ? score.getAsDouble() : null);
    }

    private static Success successOf(ModulePlan plan, AttemptProgress progress) {
        List<Boolean> quizzes = plan.activities().stream()
                .filter(PlannedActivity::isQuiz)
                .map(quiz -> progress.activity(quiz.shortId()).passed())
                .toList();
        if (quizzes.isEmpty()) {
            return Success.UNKNOWN;
        }
        if (quizzes.stream().allMatch(Boolean.TRUE::equals)) {
            return Success.PASSED;
        }
        boolean attempted = plan.activities().stream()
                .noneMatch(activity -> progress.activity(activity.shortId()).status() == ProgressStatus.NOT_STARTED);
        return attempted && quizzes.stream().anyMatch(Boolean.FALSE::equals) ? Success.FAILED : Success.UNKNOWN;
    }

    private static OptionalDouble meanScore(ModulePlan plan, Draws draws, AttemptProgress progress) {
        double points = 0;
        double reached = 0;
        for (PlannedActivity quiz : plan.activities()) {
            Double score = progress.activity(quiz.shortId()).score();
            if (quiz.isQuiz() && score != null) {
                double weight = draws.questionsOf(quiz).stream()
                        .mapToDouble(PlannedQuestion::points)
                        .sum();
                points += weight;
                reached += weight * score;
            }
        }
        return points > 0 ? OptionalDouble.of(reached / points) : OptionalDouble.empty();
    }
}
