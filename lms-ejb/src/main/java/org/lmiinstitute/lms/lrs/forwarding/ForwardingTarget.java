package org.lmiinstitute.lms.lrs.forwarding;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A target as administrators see it; its secret is nowhere.
 *
 * @param id its id
 * @param organizationId whose statements go there
 * @param title what it is called here
 * @param url the address of its xAPI endpoint
 * @param key the user name of its credential
 * @param verb only statements with this verb
 * @param activity only statements with this activity
 * @param state whether statements go there
 * @param waiting how many wait, counted up to {@link #COUNTED}
 * @param oldestWaiting when the first of those that wait was stored
 * @param sent how many it has taken
 * @param lastSent when it took the last ones
 * @param deadLetters how many it refused for good
 * @param failures how many tries have failed since it last answered
 * @param nextTry when the next try is due, after a failure
 * @param failing the statement that fails alone, once that has happened so often that it may never succeed
 * @param lastError the last cause, which stays to be read after it is over
 * @param lastErrorAt when that was
 */
public record ForwardingTarget(
        UUID id,
        Optional<UUID> organizationId,
        String title,
        String url,
        String key,
        Optional<String> verb,
        Optional<String> activity,
        TargetState state,
        int waiting,
        Optional<Instant> oldestWaiting,
        long sent,
        Optional<Instant> lastSent,
        int deadLetters,
        int failures,
        Optional<Instant> nextTry,
        Optional<FailingStatement> failing,
        Optional<String> lastError,
        Optional<Instant> lastErrorAt) {

    /** Waiting statements are counted no further, so that a page costs the same however many there are. */
    public static final int COUNTED = 10_000;

    /** Whether it did not answer, or not well, and is tried again. */
    public boolean isRetrying() {
        return state == TargetState.RUNNING && failures > 0;
    }
}
