package org.lmiinstitute.lms.web.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.lmiinstitute.lms.notification.WebhookQueueService;

/** {@code POST /actions/webhooks/...}: steers the message, or the endpoint, of form field {@code id}. */
@Path("webhooks")
@RequestScoped
public class WebhookActionsResource {

    @Inject
    private WebhookQueueService queue;

    @POST
    @Path("retry")
    public Response retry(@FormParam("id") String id) {
        queue.retry(Pressed.id(id));
        return Pressed.back();
    }

    @POST
    @Path("discard")
    public Response discard(@FormParam("id") String id) {
        queue.discard(Pressed.id(id));
        return Pressed.back();
    }

    @POST
    @Path("enable")
    public Response enable(@FormParam("id") String endpoint) {
        queue.enable(Pressed.id(endpoint));
        return Pressed.back();
    }
}
