package org.lmiinstitute.lms.tracking.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.curriculum.ActivityKind;
import org.lmiinstitute.lms.curriculum.DocumentActivity;
import org.lmiinstitute.lms.learning.ActivityProgress;
import org.lmiinstitute.lms.learning.ProgressFact;
import org.lmiinstitute.lms.learning.ProgressFact.ActivityCompleted;
import org.lmiinstitute.lms.learning.ProgressFact.Opened;
import org.lmiinstitute.lms.learning.ProgressFact.Watched;
import org.lmiinstitute.lms.learning.Segments;
import org.lmiinstitute.lms.tracking.Experience;

/** Takes what happened without an answer: opened, finished, played, paused, seeked, watched. */
@ApplicationScoped
public class ExperienceDesk {

    private Recorder recorder;
    private OwnRecords records;

    protected ExperienceDesk() {}

    @Inject
    public ExperienceDesk(Recorder recorder, OwnRecords records) {
        this.recorder = recorder;
        this.records = records;
    }

    /**
     * Records the event unless it was told before.
     *
     * @throws InvalidInputException if the event lacks what its kind needs
     */
    public void take(Play play, Experience event) {
        requireWhole(event);
        DocumentActivity activity = play.activity(event.activity());
        if (records.isKnown(event.id(), play, fact -> tells(fact, event))) {
            return;
        }
        switch (event.kind()) {
            case OPENED -> recorder.record(play, event.id(), new Opened(activity.shortId(), play.now()));
            case FINISHED -> finish(play, event, activity);
            default -> recorder.record(play, event, watched(play, event, activity));
        }
    }

    private static boolean tells(ProgressFact fact, Experience event) {
        boolean ofThisKind =
                switch (event.kind()) {
                    case OPENED -> fact instanceof Opened;
                    case FINISHED -> fact instanceof ActivityCompleted;
                    default -> fact instanceof Watched;
                };
        return ofThisKind && ((ProgressFact.OfActivity) fact).activity().equals(event.activity());
    }

    private static void requireWhole(Experience event) {
        List<Problem> problems = event.problems();
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** Only a lesson is finished by saying so, and only once. */
    private void finish(Play play, Experience event, DocumentActivity activity) {
        if (activity.kind() != ActivityKind.LESSON) {
            throw new InvalidInputException(
                    "kind", "a " + activity.kind().code() + " is not finished by saying so", "only a lesson is");
        }
        if (!play.progressOf(activity).isCompleted()) {
            ProgressFact.OfActivity fact = new ActivityCompleted(activity.shortId(), play.now());
            recorder.record(play, event.id(), fact);
        }
    }

    private static Watched watched(Play play, Experience event, DocumentActivity activity) {
        if (activity.kind() != ActivityKind.VIDEO) {
            throw new InvalidInputException(
                    "kind", "a " + activity.kind().code() + " is not played", "only a video is");
        }
        ActivityProgress before = play.progressOf(activity);
        Segments all = before.watched().and(event.played().within(activity.duration()));
        return new Watched(
                activity.shortId(),
                all,
                all.fractionOf(activity.duration()),
                position(event, before, activity.duration()),
                play.now());
    }

    private static double position(Experience event, ActivityProgress before, double duration) {
        Double known = event.kind() == Experience.Kind.SEEKED && event.to() != null ? event.to() : event.position();
        double position = known != null ? known : before.position() == null ? 0 : before.position();
        return Math.min(position, duration);
    }
}
