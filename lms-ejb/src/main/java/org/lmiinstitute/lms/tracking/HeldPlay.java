package org.lmiinstitute.lms.tracking;

import java.util.UUID;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.learning.AttemptProgress;

/**
 * An attempt that is held until the transaction ends: whoever changes what belongs to it comes after the other.
 *
 * @param launchId the player's launch session
 * @param document the module that is played
 * @param progress how far the attempt was when it was held, activity by activity
 */
public record HeldPlay(UUID launchId, UUID attemptId, RevisionDocument document, AttemptProgress progress) {}
