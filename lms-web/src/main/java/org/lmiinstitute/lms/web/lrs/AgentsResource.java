package org.lmiinstitute.lms.web.lrs;

import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** The agents resource, which answers with a Person (xAPI 1.0.3 Communication 2.4). */
@Path("agents")
@RequestScoped
public class AgentsResource {

    @Inject
    private KnowledgeService knowledge;

    @Inject
    private XapiRequest request;

    @Context
    private UriInfo uri;

    @GET
    public Response get() {
        Parameters parameters = new Parameters(uri.getQueryParameters(), Set.of("agent"));
        ObjectNode agent = parameters.getAgent("agent", request.version());
        return Response.ok(JsonText.of(knowledge.person(request.caller(), agent)), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
