package org.lmiinstitute.lms.tracking.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.assessment.Grade;
import org.lmiinstitute.lms.curriculum.DocumentActivity;
import org.lmiinstitute.lms.learning.Certificate;
import org.lmiinstitute.lms.learning.CertificateIssuer;
import org.lmiinstitute.lms.learning.ProgressRecord;
import org.lmiinstitute.lms.tracking.AnswerGiven;
import org.lmiinstitute.lms.tracking.PlayReply;
import org.lmiinstitute.lms.tracking.ProgressState;
import org.lmiinstitute.lms.tracking.Receipt;

/** Says what became of a call: read from the one record of progress after it was projected. */
@ApplicationScoped
public class Replies {

    private ProgressRecord progress;
    private CertificateIssuer certificates;

    protected Replies() {}

    @Inject
    public Replies(ProgressRecord progress, CertificateIssuer certificates) {
        this.progress = progress;
        this.certificates = certificates;
    }

    public PlayReply about(Play play, String activity) {
        ProgressState now = progressOf(play);
        return new PlayReply(null, now.activities().get(activity), now.module(), course(play));
    }

    public PlayReply graded(Grade grade, Play play, AnswerGiven answer) {
        ProgressState now = progressOf(play);
        boolean tracked = play.activity(answer.activity()).questions().stream()
                .anyMatch(question -> question.shortId().equals(answer.question()));
        ProgressState.OfActivity activity = tracked ? now.activities().get(answer.activity()) : null;
        return new PlayReply(grade, activity, now.module(), course(play));
    }

    public Receipt receipt(Play play) {
        ProgressState now = progressOf(play);
        List<Receipt.Remaining> remaining = play.document().activities().stream()
                .filter(activity -> !isCompleted(now, activity))
                .map(activity -> new Receipt.Remaining(activity.shortId(), activity.title(), leftToDo(activity)))
                .toList();
        return new Receipt(true, remaining, now.score(), now.status());
    }

    private static boolean isCompleted(ProgressState now, DocumentActivity activity) {
        ProgressState.OfActivity known = now.activities().get(activity.shortId());
        return known != null && known.status().equals("completed");
    }

    private static String leftToDo(DocumentActivity activity) {
        return switch (activity.kind()) {
            case LESSON -> "finish";
            case VIDEO -> "watch";
            case DATA_EXERCISE -> "answer";
            case QUIZ -> "pass";
            case EXTERNAL_PACKAGE -> "work";
        };
    }

    private ProgressState progressOf(Play play) {
        return play.states().of(progress.progressOf(play.attempt().id()));
    }

    private PlayReply.OfCourse course(Play play) {
        Optional<UUID> enrollment = play.attempt().enrollmentId();
        Optional<Certificate> certificate = enrollment.flatMap(certificates::find);
        boolean completed = enrollment.flatMap(progress::courseCompletion).isPresent();
        return new PlayReply.OfCourse(
                completed, certificate.map(Certificate::address).orElse(null));
    }
}
