package org.lmiinstitute.lms.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.common.job.Job;
import org.lmiinstitute.lms.identity.OwnJobService;
import org.lmiinstitute.lms.web.job.JobAnswer;
import org.lmiinstitute.lms.web.rest.PathId;

/** A job that the caller's organization ordered: how far it is, and how to end it. */
@Path("jobs/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class JobResource {

    /** In a second it is a little further. */
    static final int LOOK_AGAIN_SECONDS = 1;

    @Inject
    private OwnJobService jobs;

    @Inject
    private Settings settings;

    @PathParam("id")
    private String id;

    @GET
    public Response look() {
        return answer(jobs.get(PathId.of("job", id)));
    }

    /** Ends it; a job that is over already stays as it is, and is answered so. */
    @DELETE
    public Response cancel() {
        return answer(jobs.cancel(PathId.of("job", id)));
    }

    static String address(Settings settings, UUID job) {
        return settings.publicUrl() + "/api/v1/jobs/" + job;
    }

    private Response answer(Job job) {
        String json = JobAnswer.of(job, address(settings, job.id()), settings.publicUrl() + job.resultPath())
                .toString();
        Response.ResponseBuilder answer = Response.ok(json).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!job.state().isOver()) {
            answer.header(HttpHeaders.RETRY_AFTER, LOOK_AGAIN_SECONDS);
        }
        return answer.build();
    }
}
