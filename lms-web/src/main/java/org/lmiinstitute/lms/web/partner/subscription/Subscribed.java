package org.lmiinstitute.lms.web.partner.subscription;

import java.io.Serializable;

/**
 * What is shown of a new subscription, this once.
 *
 * @param kind mail, webhook or feed
 * @param address where mail or messages go, or where the feed is
 * @param secret of a webhook; else empty
 */
public record Subscribed(String kind, String address, String secret) implements Serializable {}
