package org.lmiinstitute.lms.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lmiinstitute.lms.common.outgoing.Answer;
import org.lmiinstitute.lms.common.outgoing.HttpSender;
import org.lmiinstitute.lms.common.outgoing.NoReply;
import org.lmiinstitute.lms.common.outgoing.PublicAddresses;
import org.lmiinstitute.lms.common.outgoing.Reply;
import org.lmiinstitute.lms.notification.WebhookMessage;

/** Posts messages to endpoints (Standard Webhooks 1.0), each try with a signature and a time of its own. */
@ApplicationScoped
public class WebhookSender {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LONGEST_ANSWER = 1 << 14;
    /** The endpoint wants nothing any more (Standard Webhooks 1.0, "Operational considerations"). */
    private static final int GONE = 410;

    private final HttpSender http = new HttpSender(LONGEST_ANSWER);
    private PublicAddresses addresses;
    private Clock clock;

    protected WebhookSender() {}

    @Inject
    public WebhookSender(PublicAddresses addresses, Clock clock) {
        this.addresses = addresses;
        this.clock = clock;
    }

    Answer send(String url, WebhookSecret secret, WebhookMessage message) {
        URI address = URI.create(url);
        Optional<String> objection = addresses.objection(address);
        if (objection.isPresent()) {
            return new Answer.Denied(url + " " + objection.get());
        }
        try {
            return meaning(http.send(request(address, secret, message), PATIENCE));
        } catch (IOException e) {
            return NoReply.later(e);
        }
    }

    private Answer meaning(Reply reply) {
        if (reply.isSuccess()) {
            return new Answer.Taken();
        }
        return reply.status() == GONE ? new Answer.Denied(reply.cause()) : reply.later(clock);
    }

    private HttpRequest request(URI address, WebhookSecret secret, WebhookMessage message) {
        Instant now = clock.instant();
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("webhook-id", message.eventId())
                .header("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                .header("webhook-signature", secret.sign(message.eventId(), now, message.body()))
                .POST(BodyPublishers.ofString(message.body()))
                .build();
    }
}
