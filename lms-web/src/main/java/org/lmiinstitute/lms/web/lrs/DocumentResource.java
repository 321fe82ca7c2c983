package org.lmiinstitute.lms.web.lrs;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.lmiinstitute.lms.lrs.Document;
import org.lmiinstitute.lms.lrs.DocumentIds;
import org.lmiinstitute.lms.lrs.DocumentScope;
import org.lmiinstitute.lms.lrs.DocumentService;

/** What the document resources have in common (xAPI 1.0.3 Communication 2.2). */
public abstract class DocumentResource {

    @Inject
    private DocumentService documents;

    @Inject
    private XapiRequest request;

    @Context
    private UriInfo uri;

    private final String id;
    private final Set<String> known;

    /**
     * @param id the parameter that names a document
     * @param known the parameters that say what it belongs to
     */
    protected DocumentResource(String id, Set<String> known) {
        this.id = id;
        this.known = known;
    }

    /** What the documents that are asked for belong to. */
    abstract DocumentScope scope(Parameters parameters);

    /** One document with its entity tag, or without an id the list of ids. */
    @GET
    public Response get() {
        Parameters parameters = parameters(id, "since");
        DocumentScope scope = scope(parameters);
        Optional<Instant> since = parameters.findTimestamp("since");
        return parameters.find(id).map(document -> one(scope, document)).orElseGet(() -> list(scope, since));
    }

    @PUT
    public Response put(InputStream body) {
        Parameters parameters = parameters(id);
        documents.put(
                request.caller(),
                scope(parameters),
                parameters.get(id),
                request.contentType(),
                request.bytes(body),
                request.precondition());
        return Response.noContent().build();
    }

    @POST
    public Response post(InputStream body) {
        Parameters parameters = parameters(id);
        documents.merge(
                request.caller(),
                scope(parameters),
                parameters.get(id),
                request.contentType(),
                request.bytes(body),
                request.precondition());
        return Response.noContent().build();
    }

    @DELETE
    public Response delete() {
        Parameters parameters = parameters(id);
        DocumentScope scope = scope(parameters);
        if (parameters.find(id).isEmpty() && scope.resource() == DocumentScope.Resource.STATE) {
            documents.deleteAll(request.caller(), scope);
        } else {
            documents.delete(request.caller(), scope, parameters.get(id), request.precondition());
        }
        return Response.noContent().build();
    }

    XapiRequest request() {
        return request;
    }

    private Response one(DocumentScope scope, String name) {
        Document document = documents.get(request.caller(), scope, name);
        return Response.ok(document.content(), document.contentType())
                .tag(new EntityTag(document.etag()))
                .lastModified(Date.from(document.updated()))
                .build();
    }

    private Response list(DocumentScope scope, Optional<Instant> since) {
        DocumentIds found = documents.list(request.caller(), scope, since);
        Response.ResponseBuilder answer = Response.ok(JsonText.of(found.ids()), MediaType.APPLICATION_JSON_TYPE);
        found.updated().map(Date::from).ifPresent(answer::lastModified);
        return answer.build();
    }

    private Parameters parameters(String... more) {
        Set<String> all = new LinkedHashSet<>(known);
        all.addAll(Set.of(more));
        return new Parameters(uri.getQueryParameters(), all);
    }
}
