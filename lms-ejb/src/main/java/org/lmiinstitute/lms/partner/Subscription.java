package org.lmiinstitute.lms.partner;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An organization's wish to hear of changes.
 *
 * @param address whom mail goes to, or where messages are posted; empty for a feed, whose address nobody keeps
 * @param endpointId of a webhook
 * @param isMinorToo whether corrections are told as well as what is tracked and scored anew
 * @param stopped why a webhook that failed for good is sent nothing any more
 * @param toldSequence the last entry of the log that was looked at for it
 */
public record Subscription(
        UUID id,
        UUID organizationId,
        SubscriptionKind kind,
        Optional<String> address,
        Optional<UUID> endpointId,
        SubscriptionScope scope,
        boolean isMinorToo,
        Optional<String> stopped,
        long toldSequence,
        Instant createdAt) {

    /** The same, stopped. */
    public Subscription stopped(String cause) {
        return new Subscription(
                id,
                organizationId,
                kind,
                address,
                endpointId,
                scope,
                isMinorToo,
                Optional.of(cause),
                toldSequence,
                createdAt);
    }
}
