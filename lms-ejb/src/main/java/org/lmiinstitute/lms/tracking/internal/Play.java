package org.lmiinstitute.lms.tracking.internal;

import java.time.Instant;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.curriculum.DocumentActivity;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.learning.ActivityProgress;
import org.lmiinstitute.lms.learning.Attempt;
import org.lmiinstitute.lms.learning.AttemptProgress;

/**
 * One call of the player, its attempt held for it.
 *
 * @param launch the launch session
 * @param attempt the attempt
 * @param session what its statements say of the circumstances
 * @param before the progress before the call
 * @param now the time of the call
 */
public record Play(LaunchRow launch, Attempt attempt, PlaySession session, AttemptProgress before, Instant now) {

    public RevisionDocument document() {
        return session.document();
    }

    public DocumentActivity activity(String shortId) {
        return document()
                .findActivity(shortId)
                .orElseThrow(() -> new NotFoundException("activity in this module", shortId));
    }

    public ActivityProgress progressOf(DocumentActivity activity) {
        return before.activity(activity.shortId());
    }

    /** Where the player was opened. */
    public String launchUrl() {
        return launch.address();
    }

    public ProgressStates states() {
        return new ProgressStates(document(), session.draws());
    }
}
