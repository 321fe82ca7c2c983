package org.lmiinstitute.lms.assessment;

/** Grades answers: the same rules as the player's {@code grade.js}, held together by {@code player/vectors/grading.json}. */
public final class Grader {

    private Grader() {}

    /**
     * Grades a response.
     *
     * @param key the question's entry of the answer key
     * @param response xAPI response text: "b", "a[,]c", "9.7"
     * @param variant index of the drawn variant of a numeric question, else 0
     * @param reveal true when no try is left: a wrong answer shows the worked solution too
     * @throws InvalidResponseException if the response is no possible answer
     */
    public static Grade grade(QuestionKey key, String response, int variant, boolean reveal) {
        return key.grade(response, variant, reveal);
    }
}
