package org.lmiinstitute.lms.tracking.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lmiinstitute.lms.assessment.Grade;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.curriculum.ActivityKind;
import org.lmiinstitute.lms.curriculum.DocumentActivity;
import org.lmiinstitute.lms.curriculum.DocumentQuestion;
import org.lmiinstitute.lms.learning.ActivityProgress;
import org.lmiinstitute.lms.learning.Answer;
import org.lmiinstitute.lms.learning.CompletionPolicy;
import org.lmiinstitute.lms.learning.ProgressFact;
import org.lmiinstitute.lms.learning.ProgressFact.Answered;
import org.lmiinstitute.lms.learning.ProgressFact.TryBegun;
import org.lmiinstitute.lms.tracking.AnswerGiven;
import org.lmiinstitute.lms.tracking.NewTry;

/** Takes answers: the server grades, and it alone says answered, passed and failed. */
@ApplicationScoped
public class AnswerDesk {

    private Recorder recorder;
    private OwnRecords records;

    protected AnswerDesk() {}

    @Inject
    public AnswerDesk(Recorder recorder, OwnRecords records) {
        this.recorder = recorder;
        this.records = records;
    }

    /** Grades an answer and records it, unless it is practice or was told before. */
    public Grade take(Play play, AnswerGiven given) {
        DocumentActivity activity = play.activity(given.activity());
        DocumentQuestion question = question(play, activity, given.question());
        if (!activity.questions().contains(question)) {
            return play.states().grade(activity, question, given.response(), 1);
        }
        return records.isKnown(given.id(), play, fact -> tells(fact, given))
                ? gradeAgain(play, activity, question, given.response())
                : grade(play, activity, question, given);
    }

    /** Begins the next try of a failed quiz, unless that was told before. */
    public void begin(Play play, NewTry wish) {
        DocumentActivity quiz = play.activity(wish.activity());
        if (records.isKnown(wish.id(), play, fact -> tells(fact, wish))) {
            return;
        }
        ActivityProgress progress = play.progressOf(quiz);
        boolean finished = quiz.isQuiz()
                && play.session().draws().questionsOf(quiz).stream()
                        .allMatch(question -> progress.answers().containsKey(question.shortId()));
        if (!finished || progress.isCompleted()) {
            throw new ConflictException(
                    "A new try of " + quiz.shortId() + " needs a finished and failed one before it.");
        }
        recorder.record(play, wish.id(), new TryBegun(quiz.shortId(), progress.tryNumber() + 1, play.now()));
    }

    private Grade grade(Play play, DocumentActivity activity, DocumentQuestion question, AnswerGiven given) {
        ActivityProgress progress = play.progressOf(activity);
        Answer standing = progress.answers().get(question.shortId());
        checkOpen(activity, progress, standing, given);
        int tries = standing == null ? 1 : standing.tries() + 1;
        Grade grade = play.states().grade(activity, question, given.response(), tries);
        recorder.record(
                play,
                given.id(),
                new Answered(
                        activity.shortId(),
                        question.shortId(),
                        given.response(),
                        grade.score(),
                        grade.correct(),
                        play.now()));
        return grade;
    }

    private static void checkOpen(
            DocumentActivity activity, ActivityProgress progress, Answer standing, AnswerGiven given) {
        if (activity.isQuiz() && given.tryNumber() != progress.tryNumber()) {
            throw new ConflictException("Try " + progress.tryNumber() + " is running, not " + given.tryNumber() + ".");
        }
        boolean settled = activity.isQuiz() ? standing != null : CompletionPolicy.isSettled(standing);
        if (settled) {
            throw new ConflictException("Question " + given.question() + " has its answer already.");
        }
    }

    /**
     * Whether a kept fact is this very answer. Without this, the id of an answer to one question would let the same response be
     * graded against any other, as often as one likes and without using a try.
     */
    private static boolean tells(ProgressFact fact, AnswerGiven given) {
        return fact instanceof Answered kept
                && kept.activity().equals(given.activity())
                && kept.question().equals(given.question())
                && kept.response().equals(given.response());
    }

    private static boolean tells(ProgressFact fact, NewTry wish) {
        return fact instanceof TryBegun begun && begun.activity().equals(wish.activity());
    }

    /** The feedback of a data exercise's answer depends on the try that it was. */
    private static Grade gradeAgain(Play play, DocumentActivity activity, DocumentQuestion question, String response) {
        Answer standing = play.progressOf(activity).answers().get(question.shortId());
        boolean stands = standing != null && standing.response().equals(response);
        return play.states().grade(activity, question, response, stands ? standing.tries() : 1);
    }

    private static DocumentQuestion question(Play play, DocumentActivity activity, String shortId) {
        boolean practice = activity.kind() == ActivityKind.LESSON;
        return (practice ? activity.practice() : play.session().draws().questionsOf(activity))
                .stream()
                        .filter(question -> question.shortId().equals(shortId))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("question in " + activity.shortId(), shortId));
    }
}
