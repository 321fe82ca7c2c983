package org.lmiinstitute.lms.web.lrs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Set;
import org.lmiinstitute.lms.lrs.DocumentScope;

/** The agent profile resource (xAPI 1.0.3 Communication 2.6). */
@Path("agents/profile")
@RequestScoped
public class AgentProfileResource {

    private static final String ID = "profileId";
    private static final Set<String> KNOWN = Set.of("agent", ID);
    private static final Set<String> KNOWN_TO_GET = Set.of("agent", ID, "since");

    @Inject
    private Documents documents;

    @Inject
    private XapiRequest request;

    @Context
    private UriInfo uri;

    @GET
    public Response get() {
        Parameters parameters = parameters(KNOWN_TO_GET);
        return documents.get(scope(parameters), parameters.find(ID), parameters.findTimestamp("since"));
    }

    @PUT
    public Response put(InputStream body) {
        Parameters parameters = parameters(KNOWN);
        return documents.put(scope(parameters), parameters.get(ID), body);
    }

    @POST
    public Response post(InputStream body) {
        Parameters parameters = parameters(KNOWN);
        return documents.post(scope(parameters), parameters.get(ID), body);
    }

    @DELETE
    public Response delete() {
        Parameters parameters = parameters(KNOWN);
        return documents.delete(scope(parameters), parameters.get(ID));
    }

    private DocumentScope scope(Parameters parameters) {
        return DocumentScope.agentProfile(parameters.getAgent("agent", request.version()));
    }

    private Parameters parameters(Set<String> known) {
        return new Parameters(uri.getQueryParameters(), known);
    }
}
