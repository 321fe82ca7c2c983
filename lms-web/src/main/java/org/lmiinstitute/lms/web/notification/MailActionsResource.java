package org.lmiinstitute.lms.web.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.lmiinstitute.lms.notification.MailQueueService;

/** {@code POST /actions/mail/...}: steers the mail of form field {@code id}. */
@Path("mail")
@RequestScoped
public class MailActionsResource {

    @Inject
    private MailQueueService queue;

    @POST
    @Path("retry")
    public Response retry(@FormParam("id") String id) {
        queue.retry(Pressed.id(id));
        return Pressed.back();
    }

    /** All that failed. */
    @POST
    @Path("retry-failed")
    public Response retryFailed() {
        queue.retryFailed();
        return Pressed.back();
    }

    @POST
    @Path("discard")
    public Response discard(@FormParam("id") String id) {
        queue.discard(Pressed.id(id));
        return Pressed.back();
    }
}
