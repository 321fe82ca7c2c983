package org.lmiinstitute.lms.lrs.forwarding.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.SecretBox;
import org.lmiinstitute.lms.lrs.forwarding.TargetState;
import org.lmiinstitute.lms.lrs.internal.LogFilter;

/**
 * A row of {@code lrs_forward_target} without its lease.
 *
 * @param id its id
 * @param storeId whose log is forwarded
 * @param title what it is called here
 * @param url the address of its xAPI endpoint
 * @param key the user name of its credential
 * @param sealedSecret the password of its credential, as {@link SecretBox} seals it
 * @param filter which statements it gets
 * @param state whether statements go there
 * @param doneThrough its place in the log: up to here all is taken, or a dead letter
 * @param sent how many it has taken
 * @param lastSent when it took the last ones
 * @param failures how many tries have failed since it last answered
 * @param refusedInRow how many statements it has refused since it last took one
 * @param nextTry when the next try is due, after a failure
 * @param atOnce how many statements it gets at once
 * @param failing the place of the statement that was sent alone when the last try failed
 * @param lastError the last cause
 * @param lastErrorAt when that was
 */
public record TargetRow(
        UUID id,
        UUID storeId,
        String title,
        String url,
        String key,
        byte[] sealedSecret,
        LogFilter filter,
        TargetState state,
        UUID doneThrough,
        long sent,
        Optional<Instant> lastSent,
        int failures,
        int refusedInRow,
        Optional<Instant> nextTry,
        int atOnce,
        Optional<UUID> failing,
        Optional<String> lastError,
        Optional<Instant> lastErrorAt) {

    /** A target that nothing has been sent to. */
    static TargetRow fresh(
            UUID id,
            UUID storeId,
            String title,
            String url,
            String key,
            byte[] sealedSecret,
            LogFilter filter,
            UUID doneThrough) {
        return new TargetRow(
                id,
                storeId,
                title,
                url,
                key,
                sealedSecret,
                filter,
                TargetState.RUNNING,
                doneThrough,
                0,
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                Courier.AT_ONCE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
