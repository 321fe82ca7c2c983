package org.lmiinstitute.lms.common.job;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A job as it stands.
 *
 * @param organizationId whose people and programs may look at it and cancel it
 * @param resultPath where the result is to be had once it is done
 * @param result what its handler gave back, as JSON, when done
 * @param cause why it failed, in a sentence for people
 * @param attempts runs that were begun
 */
public record Job(
        UUID id,
        String kind,
        String parameters,
        UUID organizationId,
        Optional<UUID> orderedBy,
        String resultPath,
        JobState state,
        JobProgress progress,
        Optional<String> result,
        Optional<String> cause,
        int attempts,
        Instant orderedAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt) {}
