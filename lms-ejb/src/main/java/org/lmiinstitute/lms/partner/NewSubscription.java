package org.lmiinstitute.lms.partner;

import java.util.UUID;

/**
 * A subscription that was just made.
 *
 * @param secret of a webhook the key that its receiver checks signatures with, of a feed what makes its address unguessable, both shown
 *     this once; of mail empty
 */
public record NewSubscription(UUID id, SubscriptionKind kind, String secret) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "NewSubscription[" + id + "]";
    }
}
