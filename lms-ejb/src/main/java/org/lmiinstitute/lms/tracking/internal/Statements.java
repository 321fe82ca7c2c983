package org.lmiinstitute.lms.tracking.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.ActivityKind;
import org.lmiinstitute.lms.curriculum.DocumentActivity;
import org.lmiinstitute.lms.learning.AttemptProgress;
import org.lmiinstitute.lms.learning.ProgressFact;
import org.lmiinstitute.lms.learning.ProgressFact.ActivityCompleted;
import org.lmiinstitute.lms.learning.ProgressFact.Answered;
import org.lmiinstitute.lms.learning.ProgressFact.Judged;
import org.lmiinstitute.lms.learning.ProgressFact.ModuleCompleted;
import org.lmiinstitute.lms.learning.ProgressFact.ModuleFinished;
import org.lmiinstitute.lms.learning.ProgressFact.TryBegun;
import org.lmiinstitute.lms.learning.ProgressFact.TryFinished;
import org.lmiinstitute.lms.learning.ProgressFact.Watched;
import org.lmiinstitute.lms.tracking.Experience;

/** The statement for each fact of a session; {@link StatementFacts} reads the same facts out of it again. */
final class Statements {

    private final PlaySession session;
    private final SessionStatements ofSession;
    private final ActivityStatements ofActivities;

    Statements(PlaySession session) {
        this.session = session;
        this.ofSession = new SessionStatements(session);
        this.ofActivities = new ActivityStatements(session);
    }

    SessionStatements ofSession() {
        return ofSession;
    }

    /** What a fact says, with the progress that it led to. */
    ObjectNode of(UUID id, ProgressFact fact, AttemptProgress after) {
        if (fact instanceof ProgressFact.OfActivity ofActivity) {
            DocumentActivity activity =
                    session.document().findActivity(ofActivity.activity()).orElseThrow();
            return ofActivity(id, ofActivity, activity, after);
        }
        if (fact instanceof ModuleFinished finished) {
            return ofSession.finished(id, finished.success(), finished.score(), finished.at());
        }
        return ofSession.completed(id, ((ModuleCompleted) fact).at());
    }

    /** What a video's event says; what it led to is in the fact. */
    ObjectNode of(Experience event, Watched fact) {
        DocumentActivity video =
                session.document().findActivity(fact.activity()).orElseThrow();
        VideoStatements statements = new VideoStatements(session, video);
        double position = fact.position();
        return switch (event.kind()) {
            case PLAYED -> statements.played(event.id(), position, fact.fraction(), fact.at());
            case PAUSED -> statements.paused(event.id(), position, fact.segments(), fact.fraction(), fact.at());
            case SEEKED -> statements.seeked(event.id(), event.from(), position, fact.fraction(), fact.at());
            default -> statements.progressed(event.id(), position, fact.segments(), fact.fraction(), fact.at());
        };
    }

    private ObjectNode ofActivity(
            UUID id, ProgressFact.OfActivity fact, DocumentActivity activity, AttemptProgress after) {
        int number = after.activity(activity.shortId()).tryNumber();
        if (fact instanceof Answered answered) {
            return ofActivities.answered(id, activity, answered, number);
        }
        if (fact instanceof TryBegun begun) {
            return ofActivities.tryBegun(id, activity, begun);
        }
        if (fact instanceof TryFinished finished) {
            return ofActivities.tryFinished(id, activity, finished, number);
        }
        if (fact instanceof Judged judged) {
            return ofActivities.judged(id, activity, judged);
        }
        return opened(id, fact, activity, after);
    }

    private ObjectNode opened(UUID id, ProgressFact.OfActivity fact, DocumentActivity activity, AttemptProgress after) {
        boolean isVideo = activity.kind() == ActivityKind.VIDEO;
        if (fact instanceof ActivityCompleted completed) {
            return isVideo
                    ? new VideoStatements(session, activity)
                            .completed(id, after.activity(activity.shortId()), completed.at())
                    : ofActivities.completed(id, activity, completed.at());
        }
        Instant at = ((ProgressFact.Opened) fact).at();
        return isVideo
                ? new VideoStatements(session, activity).initialized(id, at)
                : ofActivities.opened(id, activity, at);
    }
}
