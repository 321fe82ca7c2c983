package org.lmiinstitute.lms.web.lrs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.lmiinstitute.lms.lrs.KnowledgeService;

/** The activities resource (xAPI 1.0.3 Communication 2.5). */
@Path("activities")
@RequestScoped
public class ActivitiesResource {

    @Inject
    private KnowledgeService knowledge;

    @Inject
    private XapiRequest request;

    @Context
    private UriInfo uri;

    @GET
    public Response get() {
        Parameters parameters = new Parameters(uri.getQueryParameters(), Set.of("activityId"));
        return Response.ok(
                        JsonText.of(knowledge.activity(request.caller(), parameters.getIri("activityId"))),
                        MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
