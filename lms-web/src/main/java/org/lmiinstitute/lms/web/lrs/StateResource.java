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
import java.util.Optional;
import java.util.Set;
import org.lmiinstitute.lms.lrs.DocumentScope;

/** The state resource (xAPI 1.0.3 Communication 2.3). */
@Path("activities/state")
@RequestScoped
public class StateResource {

    private static final String ID = "stateId";
    private static final Set<String> KNOWN = Set.of("activityId", "agent", "registration", ID);
    private static final Set<String> KNOWN_TO_GET = Set.of("activityId", "agent", "registration", ID, "since");

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

    /** Deletes one document, or without an id all of the activity, agent and registration. */
    @DELETE
    public Response delete() {
        Parameters parameters = parameters(KNOWN);
        DocumentScope scope = scope(parameters);
        Optional<String> id = parameters.find(ID);
        return id.isPresent() ? documents.delete(scope, id.get()) : documents.deleteAll(scope);
    }

    private DocumentScope scope(Parameters parameters) {
        return DocumentScope.state(
                parameters.getIri("activityId"),
                parameters.getAgent("agent", request.version()),
                parameters.findUuid("registration"));
    }

    private Parameters parameters(Set<String> known) {
        return new Parameters(uri.getQueryParameters(), known);
    }
}
