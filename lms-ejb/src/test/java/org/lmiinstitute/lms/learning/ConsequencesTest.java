package org.lmiinstitute.lms.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmiinstitute.lms.learning.ModuleDocuments.EXERCISE;
import static org.lmiinstitute.lms.learning.ModuleDocuments.EXERCISE_QUESTION;
import static org.lmiinstitute.lms.learning.ModuleDocuments.FIRST_QUESTION;
import static org.lmiinstitute.lms.learning.ModuleDocuments.LESSON;
import static org.lmiinstitute.lms.learning.ModuleDocuments.QUIZ;
import static org.lmiinstitute.lms.learning.ModuleDocuments.SECOND_QUESTION;
import static org.lmiinstitute.lms.learning.ModuleDocuments.VIDEO;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.learning.ProgressFact.ActivityCompleted;
import org.lmiinstitute.lms.learning.ProgressFact.Answered;
import org.lmiinstitute.lms.learning.ProgressFact.ModuleCompleted;
import org.lmiinstitute.lms.learning.ProgressFact.ModuleFinished;
import org.lmiinstitute.lms.learning.ProgressFact.Opened;
import org.lmiinstitute.lms.learning.ProgressFact.TryBegun;
import org.lmiinstitute.lms.learning.ProgressFact.TryFinished;
import org.lmiinstitute.lms.learning.ProgressFact.Watched;

class ConsequencesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final RevisionDocument document = ModuleDocuments.oneOfEach();
    private final Consequences consequences = new Consequences(document, new Draws(UUID.randomUUID()));
    private AttemptProgress progress = AttemptProgress.NONE;

    @Test
    void openingCompletesNothing() {
        assertThat(happens(new Opened(LESSON, NOW))).hasSize(1);
    }

    @Test
    void aVideoIsCompletedOnceEnoughOfItWasWatched() {
        assertThat(happens(watched(0, 100, 0.5))).hasSize(1);
        assertThat(happens(watched(100, 190, 0.95))).contains(new ActivityCompleted(VIDEO, NOW));
        assertThat(happens(watched(190, 200, 1))).hasSize(1);
    }

    @Test
    void theThirdWrongAnswerSettlesAnExercise() {
        assertThat(happens(exercise(false))).hasSize(1);
        assertThat(happens(exercise(false))).hasSize(1);
        assertThat(happens(exercise(false))).contains(new ActivityCompleted(EXERCISE, NOW));
    }

    @Test
    void theLastAnswerOfAPassedQuizFinishesTheWholeModule() {
        happens(new ActivityCompleted(LESSON, NOW));
        happens(watched(0, 200, 1));
        happens(exercise(true));
        happens(quiz(FIRST_QUESTION, 0));

        assertThat(happens(quiz(SECOND_QUESTION, 1)))
                .containsExactly(
                        quiz(SECOND_QUESTION, 1),
                        new TryFinished(QUIZ, false, 2.0 / 3, NOW),
                        new ModuleFinished(Success.FAILED, 2.0 / 3, NOW));

        happens(new TryBegun(QUIZ, 2, NOW));
        happens(quiz(FIRST_QUESTION, 1));
        assertThat(happens(quiz(SECOND_QUESTION, 1)))
                .containsExactly(
                        quiz(SECOND_QUESTION, 1),
                        new TryFinished(QUIZ, true, 1, NOW),
                        new ActivityCompleted(QUIZ, NOW),
                        new ModuleFinished(Success.PASSED, 1.0, NOW),
                        new ModuleCompleted(NOW));
        assertThat(progress.isCompleted()).isTrue();
    }

    @Test
    void aPassIsSaidOnce() {
        happens(quiz(FIRST_QUESTION, 1));
        assertThat(happens(quiz(SECOND_QUESTION, 1))).contains(new ModuleFinished(Success.PASSED, 1.0, NOW));
        assertThat(happens(new ActivityCompleted(LESSON, NOW))).hasSize(1);
    }

    private List<ProgressFact> happens(ProgressFact.OfActivity fact) {
        List<ProgressFact> facts = consequences.of(fact, progress, NOW);
        facts.forEach(each -> progress = each.on(progress));
        return facts;
    }

    private static Watched watched(double from, double to, double fraction) {
        return new Watched(VIDEO, new Segments(List.of(new Segments.Range(from, to))), fraction, to, NOW);
    }

    private static Answered exercise(boolean correct) {
        return new Answered(EXERCISE, EXERCISE_QUESTION, "9.7", correct ? 1 : 0, correct, NOW);
    }

    private static Answered quiz(String question, double score) {
        return new Answered(QUIZ, question, "a", score, score == 1, NOW);
    }
}
