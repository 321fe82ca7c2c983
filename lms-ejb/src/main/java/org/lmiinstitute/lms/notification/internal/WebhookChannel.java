package org.lmiinstitute.lms.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.SecretBox;
import org.lmiinstitute.lms.common.UnusableKeyException;
import org.lmiinstitute.lms.common.outgoing.Answer;
import org.lmiinstitute.lms.common.outgoing.BackOff;
import org.lmiinstitute.lms.notification.WebhookEndpoint;
import org.lmiinstitute.lms.notification.WebhookMessage;

/** Signed messages to the endpoints of other systems; an endpoint that fails for good is disabled. */
@ApplicationScoped
public class WebhookChannel implements Channel {

    static final RetryPolicy RETRIES =
            new RetryPolicy(new BackOff(Duration.ofSeconds(5), Duration.ofHours(12)), Duration.ofDays(3));

    private static final String NOT_OPENED =
            "The secret was sealed with another key than this installation has now; the endpoint needs a new one.";

    private WebhookEndpointTable endpoints;
    private WebhookMessageTable messages;
    private WebhookSender sender;
    private SecretBox secrets;

    protected WebhookChannel() {}

    @Inject
    public WebhookChannel(
            WebhookEndpointTable endpoints, WebhookMessageTable messages, WebhookSender sender, SecretBox secrets) {
        this.endpoints = endpoints;
        this.messages = messages;
        this.sender = sender;
        this.secrets = secrets;
    }

    @Override
    public Queue queue() {
        return messages.queue();
    }

    @Override
    public RetryPolicy retries() {
        return RETRIES;
    }

    @Override
    public Answer send(UUID id) {
        Optional<WebhookMessage> message = messages.find(id);
        Optional<WebhookEndpoint> endpoint =
                message.map(WebhookMessage::endpointId).flatMap(endpoints::find);
        // closed in this moment
        return endpoint.isPresent() ? send(message.get(), endpoint.get()) : new Answer.Taken();
    }

    private Answer send(WebhookMessage message, WebhookEndpoint endpoint) {
        try {
            Optional<String> secret = secrets.open(endpoints.sealedSecret(endpoint.id()), endpoint.id());
            return secret.isPresent()
                    ? sender.send(endpoint.url(), new WebhookSecret(secret.get()), message)
                    : new Answer.Denied(NOT_OPENED);
        } catch (UnusableKeyException e) {
            return new Answer.Later(e.getMessage(), Optional.empty(), false);
        }
    }

    @Override
    public void stop(UUID id, String cause) {
        messages.find(id).ifPresent(message -> endpoints.disable(message.endpointId(), cause));
    }
}
