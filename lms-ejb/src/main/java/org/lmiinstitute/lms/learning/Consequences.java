package org.lmiinstitute.lms.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lmiinstitute.lms.assessment.QuizScore;
import org.lmiinstitute.lms.curriculum.DocumentActivity;
import org.lmiinstitute.lms.curriculum.DocumentQuestion;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.learning.CompletionPolicy.ModuleResult;
import org.lmiinstitute.lms.learning.ProgressFact.ActivityCompleted;
import org.lmiinstitute.lms.learning.ProgressFact.ModuleCompleted;
import org.lmiinstitute.lms.learning.ProgressFact.ModuleFinished;
import org.lmiinstitute.lms.learning.ProgressFact.TryFinished;

/**
 * What follows from something that a learner did: the fact itself, then the completions, passes and failures that the
 * {@link CompletionPolicy} draws from it. They are recorded as facts of their own, so that a later policy never takes back
 * what was once completed.
 *
 * @param document the revision that the attempt is pinned to
 * @param draws the attempt's draws
 */
public record Consequences(RevisionDocument document, Draws draws) {

    /** The fact and everything that follows from it, in the order to be recorded. */
    public List<ProgressFact> of(ProgressFact.OfActivity fact, AttemptProgress before, Instant at) {
        List<ProgressFact> facts = new ArrayList<>(List.of(fact));
        AttemptProgress progress = fact.on(before);
        DocumentActivity activity = document.findActivity(fact.activity()).orElseThrow();
        if (fact instanceof ProgressFact.Answered && activity.isQuiz()) {
            progress = add(finishedTry(activity, progress, at), facts, progress);
        }
        if (isDone(activity, progress.activity(activity.shortId()))) {
            progress = add(Optional.of(new ActivityCompleted(activity.shortId(), at)), facts, progress);
        }
        progress = add(finishedModule(progress, at), facts, progress);
        add(completedModule(progress, at), facts, progress);
        return List.copyOf(facts);
    }

    private Optional<ProgressFact> finishedTry(DocumentActivity quiz, AttemptProgress progress, Instant at) {
        List<DocumentQuestion> questions = draws.questionsOf(quiz);
        var answers = progress.activity(quiz.shortId()).answers();
        if (!questions.stream().allMatch(question -> answers.containsKey(question.shortId()))) {
            return Optional.empty();
        }
        QuizScore result = CompletionPolicy.quizScore(questions, answers, quiz.passMark());
        return Optional.of(new TryFinished(quiz.shortId(), result.passed(), result.score(), at));
    }

    private boolean isDone(DocumentActivity activity, ActivityProgress progress) {
        if (progress.isCompleted()) {
            return false;
        }
        return switch (activity.kind()) {
            case LESSON, EXTERNAL_PACKAGE -> false;
            case VIDEO -> progress.fraction() != null && CompletionPolicy.isWatched(activity, progress.fraction());
            case DATA_EXERCISE ->
                !progress.answers().isEmpty()
                        && CompletionPolicy.isWorkedOut(draws.questionsOf(activity), progress.answers());
            case QUIZ -> Boolean.TRUE.equals(progress.passed());
        };
    }

    private Optional<ProgressFact> finishedModule(AttemptProgress progress, Instant at) {
        ModuleResult result = CompletionPolicy.moduleResult(document, draws, progress);
        boolean news = result.success() != Success.UNKNOWN
                && progress.success() != Success.PASSED
                && (result.success() != progress.success() || !Objects.equals(result.score(), progress.score()));
        return news ? Optional.of(new ModuleFinished(result.success(), result.score(), at)) : Optional.empty();
    }

    private Optional<ProgressFact> completedModule(AttemptProgress progress, Instant at) {
        boolean news = !progress.isCompleted()
                && CompletionPolicy.moduleResult(document, draws, progress).completed();
        return news ? Optional.of(new ModuleCompleted(at)) : Optional.empty();
    }

    private static AttemptProgress add(
            Optional<? extends ProgressFact> fact, List<ProgressFact> facts, AttemptProgress progress) {
        fact.ifPresent(facts::add);
        return fact.isPresent() ? fact.get().on(progress) : progress;
    }
}
