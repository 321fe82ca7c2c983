package org.lmiinstitute.lms.tracking;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.RevisionNumber;

/**
 * One opening of the player: everything that the player has to be told about this learner.
 *
 * @param id the launch session
 * @param key the launch credential's key
 * @param secret the launch credential's secret; shown this once
 * @param attemptId the attempt
 * @param revisionId the revision that the attempt is pinned to
 * @param revision its number
 * @param playsPackages whether anything of others is played in it
 * @param draws what was drawn for the attempt
 * @param progress how far the attempt is
 * @param state the player's own state JSON, if it kept one
 */
public record Launch(
        UUID id,
        String key,
        String secret,
        UUID attemptId,
        UUID revisionId,
        RevisionNumber revision,
        boolean playsPackages,
        Map<String, Object> draws,
        ProgressState progress,
        Optional<String> state) {}
