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
        long toldSequence,
        Instant createdAt) {}
