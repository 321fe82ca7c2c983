package org.lmiinstitute.lms.tracking.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lmiinstitute.lms.assessment.Grade;
import org.lmiinstitute.lms.curriculum.ActivityKind;
import org.lmiinstitute.lms.curriculum.DocumentActivity;
import org.lmiinstitute.lms.curriculum.DocumentQuestion;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.learning.ActivityProgress;
import org.lmiinstitute.lms.learning.Answer;
import org.lmiinstitute.lms.learning.AttemptProgress;
import org.lmiinstitute.lms.learning.CompletionPolicy;
import org.lmiinstitute.lms.learning.Draws;
import org.lmiinstitute.lms.tracking.ProgressState;

/**
 * Puts progress into the player's form. Feedback is not kept with an answer: it follows from the response and the answer key
 * of the revision, which never changes.
 */
public record ProgressStates(RevisionDocument document, Draws draws) {

    public ProgressState of(AttemptProgress progress) {
        Map<String, ProgressState.OfActivity> activities = new TreeMap<>();
        for (DocumentActivity activity : document.activities()) {
            ActivityProgress known = progress.activities().get(activity.shortId());
            if (known != null) {
                activities.put(activity.shortId(), of(activity, known));
            }
        }
        return new ProgressState(
                progress.status().toString(),
                progress.success().text(),
                CompletionPolicy.moduleResult(document, draws, progress).score(),
                activities);
    }

    private ProgressState.OfActivity of(DocumentActivity activity, ActivityProgress progress) {
        Map<String, ProgressState.OfAnswer> answers = new TreeMap<>();
        progress.answers().forEach((question, answer) -> activity.findQuestion(question)
                .ifPresent(asked -> answers.put(question, of(activity, asked, answer))));
        List<List<Double>> watched = progress.watched().ranges().stream()
                .map(range -> List.of(range.from(), range.to()))
                .toList();
        return new ProgressState.OfActivity(
                progress.status().toString(),
                progress.score(),
                progress.passed(),
                progress.tryNumber(),
                answers,
                watched,
                progress.position(),
                progress.fraction());
    }

    private ProgressState.OfAnswer of(DocumentActivity activity, DocumentQuestion question, Answer answer) {
        Grade grade = grade(activity, question, answer.response(), answer.tries());
        return new ProgressState.OfAnswer(
                answer.response(), answer.score(), answer.correct(), grade.feedback(), answer.tries());
    }

    /**
     * Grades a response.
     *
     * @param tries how often the question was answered, this answer included; the worked solution shows with the last
     */
    public Grade grade(DocumentActivity activity, DocumentQuestion question, String response, int tries) {
        boolean reveal = activity.kind() != ActivityKind.DATA_EXERCISE || tries >= CompletionPolicy.EXERCISE_TRIES;
        return document.answerKey().get(question.shortId()).grade(response, draws.variantOf(question), reveal);
    }
}
