package org.lmiinstitute.lms.assessment;

import java.util.List;

/**
 * The score of a whole quiz.
 *
 * @param score from 0 to 1: the questions' scores, weighted by their points
 * @param passed whether it reaches the pass mark
 */
public record QuizScore(double score, boolean passed) {

    private static final double EPSILON = 1e-9;

    /** A drawn question: what it counts, and the score from 0 to 1 that its answer got (0 without an answer). */
    public record Answered(double points, double score) {}

    /** Scores the drawn questions of one try. */
    public static QuizScore of(List<Answered> questions, double passMark) {
        double points = questions.stream().mapToDouble(Answered::points).sum();
        double reached = questions.stream()
                .mapToDouble(question -> question.points() * question.score())
                .sum();
        double score = points == 0 ? 0 : reached / points;
        return new QuizScore(score, score >= passMark - EPSILON);
    }
}
