package org.lmiinstitute.lms.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.common.SecretBox;
import org.lmiinstitute.lms.common.outgoing.PublicAddresses;
import org.lmiinstitute.lms.notification.internal.WebhookEndpointTable;
import org.lmiinstitute.lms.notification.internal.WebhookMessageTable;
import org.lmiinstitute.lms.notification.internal.WebhookSecret;

/**
 * Trusted: the features open endpoints and queue messages here, in their own transaction, when they have decided who is told what.
 * Messages are posted as <a href="https://www.standardwebhooks.com/">Standard Webhooks</a> describes, signed with the secret of their
 * endpoint, until they are answered with 2xx; those of one endpoint may arrive in another order and more than once.
 */
@ApplicationScoped
public class WebhookService {

    private WebhookEndpointTable endpoints;
    private WebhookMessageTable messages;
    private PublicAddresses addresses;
    private SecretBox secrets;
    private Ids ids;

    protected WebhookService() {}

    @Inject
    public WebhookService(
            WebhookEndpointTable endpoints,
            WebhookMessageTable messages,
            PublicAddresses addresses,
            SecretBox secrets,
            Ids ids) {
        this.endpoints = endpoints;
        this.messages = messages;
        this.addresses = addresses;
        this.secrets = secrets;
        this.ids = ids;
    }

    /**
     * Opens an endpoint.
     *
     * @param title what it is called in the queue, at most 200 characters
     * @param url an https address of the public Internet
     * @throws org.lmiinstitute.lms.common.InvalidInputException if nothing may be sent to the address
     */
    public OpenedEndpoint open(String title, String url) {
        String address = addresses.require("address", url).toASCIIString();
        UUID id = ids.next();
        WebhookSecret secret = WebhookSecret.random(ids);
        endpoints.add(id, title, address, secrets.seal(secret.text(), id));
        return new OpenedEndpoint(id, secret.text());
    }

    /** Gives an endpoint another secret, with which all is signed from now on. @return the secret, shown this once */
    public String renewSecret(UUID endpointId) {
        WebhookSecret secret = WebhookSecret.random(ids);
        endpoints.changeSecret(get(endpointId).id(), secrets.seal(secret.text(), endpointId));
        return secret.text();
    }

    public WebhookEndpoint get(UUID endpointId) {
        return endpoints.find(endpointId).orElseThrow(() -> new NotFoundException("webhook endpoint", endpointId));
    }

    /** Lets an endpoint that was disabled be told again, at first what it was not told when that happened. */
    public void enable(UUID endpointId) {
        endpoints.enable(get(endpointId).id());
    }

    /** Forgets an endpoint with all that waits for it. */
    public void close(UUID endpointId) {
        endpoints.remove(endpointId);
    }

    /** Queues a message; none for an endpoint that is disabled or closed, nor a second one of the same event. */
    public void queue(UUID endpointId, WebhookEvent event) {
        if (endpoints.find(endpointId).filter(WebhookEndpoint::isActive).isPresent()) {
            messages.add(endpointId, event);
        }
    }
}
