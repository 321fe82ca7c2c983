package org.lmiinstitute.lms.web.partner.subscription;

import java.util.UUID;

/**
 * A subscription, in words.
 *
 * @param to the address; of a feed that it was shown once
 * @param about which changes
 * @param stopped why a webhook is sent nothing any more; empty if it is
 * @param endName what the button to end it says to who does not see the row
 */
public record SubscriptionRow(
        UUID id, String kind, String to, String about, String since, String stopped, String endName) {}
