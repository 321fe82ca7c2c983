package org.lmiinstitute.lms.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.notification.internal.InstituteDesk;
import org.lmiinstitute.lms.notification.internal.WebhookEndpointTable;
import org.lmiinstitute.lms.notification.internal.WebhookMessageTable;

/** Administrators of the institute see and steer the messages to webhook endpoints, whoever opened those. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class WebhookQueueService {

    private WebhookEndpointTable endpoints;
    private WebhookMessageTable messages;
    private InstituteDesk desk;
    private Clock clock;

    public WebhookQueueService() {}

    @Inject
    public WebhookQueueService(
            WebhookEndpointTable endpoints, WebhookMessageTable messages, InstituteDesk desk, Clock clock) {
        this.endpoints = endpoints;
        this.messages = messages;
        this.desk = desk;
        this.clock = clock;
    }

    public QueueCounts counts() {
        desk.require();
        return messages.counts();
    }

    /** The newest. */
    public List<WebhookMessage> latest(Optional<QueueState> state, int most) {
        desk.require();
        return messages.latest(state, most);
    }

    /** All endpoints, those first that are disabled. */
    public List<WebhookEndpoint> endpoints() {
        desk.require();
        return endpoints.all();
    }

    /** Has a message tried at once that waits or failed. */
    public void retry(UUID id) {
        desk.require();
        if (!messages.retry(id, clock.instant())) {
            throw missing(id);
        }
    }

    /** Has a message never sent that waits or failed. */
    public void discard(UUID id) {
        desk.require();
        if (!messages.discard(id, clock.instant())) {
            throw missing(id);
        }
    }

    /** Lets an endpoint that was disabled be told again. */
    public void enable(UUID endpointId) {
        desk.require();
        endpoints.enable(endpointId);
    }

    private static NotFoundException missing(UUID id) {
        return new NotFoundException("message that this could be done with", id);
    }
}
