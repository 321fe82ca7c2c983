package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.packaging.PackageFormat;

/**
 * Our completion rule in the words of each standard's manifest. A module is completed when all its activities are, and a quiz is
 * completed only by passing it; so where there is a quiz, completion implies a pass.
 *
 * <table>
 * <caption>Manifest fields</caption>
 * <tr><th>quizzes</th><th>SCORM 1.2 adlcp:masteryscore</th><th>SCORM 2004 imsss:minNormalizedMeasure</th>
 *   <th>SCORM 2004 rollupObjectiveSatisfied</th><th>cmi5 moveOn</th><th>cmi5 masteryScore</th></tr>
 * <tr><td>none</td><td>absent</td><td>absent</td><td>false</td><td>Completed</td><td>absent</td></tr>
 * <tr><td>one</td><td>pass mark × 100</td><td>pass mark</td><td>true</td><td>CompletedAndPassed</td><td>pass mark</td></tr>
 * <tr><td>several</td><td>absent</td><td>absent</td><td>true</td><td>CompletedAndPassed</td><td>absent</td></tr>
 * </table>
 *
 * <p>With several quizzes each has to be passed by itself, which no single threshold on their mean can say; a learning system that
 * compared the mean with a threshold would overrule the player wrongly (SCORM 1.2 Run-Time Environment, 3.4.4
 * {@code cmi.core.lesson_status}; SCORM 2004 Run-Time Environment, 4.2.22 {@code cmi.success_status}), so none is given.
 *
 * <p>A module without a quiz is neither passed nor failed. In a course it must not count as not passed, nor its missing score as zero
 * (SCORM 2004 Sequencing and Navigation, rollup processes RB.1.1 and RB.1.2).
 *
 * <p>A thin package says what is true of every revision: that a module is done when it is completed.
 */
record CompletionRule(List<BigDecimal> passMarks) {

    private static final CompletionRule OF_ANY_REVISION = new CompletionRule(List.of());

    static CompletionRule of(PackageContent content, PackagedModule module) {
        return content.format().kind() == PackageFormat.Kind.DISPATCH
                ? OF_ANY_REVISION
                : new CompletionRule(
                        module.quizzes().map(CompletionRule::passMark).toList());
    }

    /** Pass mark, 0 to 1, when one number can say it. */
    Optional<BigDecimal> masteryScore() {
        return passMarks.size() == 1 ? Optional.of(passMarks.get(0)) : Optional.empty();
    }

    /** Whether it can be passed or failed. */
    boolean judgesSuccess() {
        return !passMarks.isEmpty();
    }

    /** cmi5 13.1.4, {@code moveOn}. */
    String moveOn() {
        return judgesSuccess() ? "CompletedAndPassed" : "Completed";
    }

    /** Of one quiz, 0 to 1. */
    static BigDecimal passMark(JsonNode quiz) {
        return new BigDecimal(quiz.path("passMark").asText("0.7")).stripTrailingZeros();
    }
}
