package org.lmiinstitute.lms.partner;

import org.lmiinstitute.lms.common.InvalidInputException;

/**
 * The wish to be told of changes.
 *
 * @param address of the mail or the webhook; blank for a feed
 */
public record Subscribe(SubscriptionKind kind, String address, SubscriptionScope scope, boolean isMinorToo) {

    public Subscribe {
        address = address.strip();
        if (kind == SubscriptionKind.FEED && !address.isEmpty()) {
            throw new InvalidInputException("address", "was given", "none: a feed gets its address from us");
        }
    }
}
