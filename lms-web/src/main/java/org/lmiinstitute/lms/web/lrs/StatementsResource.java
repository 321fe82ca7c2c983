package org.lmiinstitute.lms.web.lrs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.lrs.FoundStatement;
import org.lmiinstitute.lms.lrs.LrsPrincipal;
import org.lmiinstitute.lms.lrs.Presentation;
import org.lmiinstitute.lms.lrs.StatementPage;
import org.lmiinstitute.lms.lrs.StatementService;
import org.lmiinstitute.lms.lrs.StoredAttachment;

/** The statement resource (xAPI 1.0.3 Communication 2.1). */
@Path("statements")
@RequestScoped
public class StatementsResource {

    private static final Set<String> BESIDE_AN_ID = Set.of("attachments", "format");

    @Inject
    private StatementService statements;

    @Inject
    private XapiRequest request;

    @Context
    private UriInfo uri;

    /** Stores one statement or several (2.1.2); the answer lists their ids. */
    @POST
    public Response post(InputStream body) {
        parameters(Set.of());
        StatementBody given = StatementBody.read(request, body);
        List<UUID> ids = statements.store(request.caller(), given.json(), given.attachments(), request.version());
        return Response.ok(JsonText.of(ids), MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** Stores one statement under the id of the parameter (2.1.1). */
    @PUT
    public Response put(InputStream body) {
        Parameters parameters = parameters(Set.of("statementId"));
        UUID id = parameters
                .findUuid("statementId")
                .orElseThrow(
                        () -> new InvalidInputException("statementId", "is missing", "the statement's id (2.1.1)"));
        StatementBody given = StatementBody.read(request, body);
        statements.put(request.caller(), id, given.json(), given.attachments(), request.version());
        return Response.noContent().build();
    }

    /** One statement by its id, or a page of those that a query finds (2.1.3). */
    @GET
    public Response get() {
        Parameters parameters = parameters(StatementParameters.ALL);
        if (parameters.find("statementId").isPresent()) {
            return one(parameters, "statementId", statements::get);
        }
        if (parameters.find("voidedStatementId").isPresent()) {
            return one(parameters, "voidedStatementId", statements::getVoided);
        }
        StatementPage page = statements.find(
                request.caller(), StatementParameters.query(parameters, request.version()), presentation(parameters));
        StatementResult result = new StatementResult(page, uri.getRequestUri(), request.path());
        return answer(parameters, result, page.attachments()).build();
    }

    private Response one(Parameters parameters, String name, Finder finder) {
        for (String other : uri.getQueryParameters().keySet()) {
            if (!other.equals(name) && !BESIDE_AN_ID.contains(other)) {
                throw new InvalidInputException(
                        other, "stands beside " + name, "no other parameter than attachments and format (2.1.3)");
            }
        }
        FoundStatement statement =
                finder.find(request.caller(), parameters.findUuid(name).orElseThrow(), presentation(parameters));
        return answer(parameters, out -> out.write(statement.json()), statement.attachments())
                .lastModified(Date.from(statement.stored()))
                .build();
    }

    private static Response.ResponseBuilder answer(
            Parameters parameters, StreamingOutput statements, List<StoredAttachment> attachments) {
        if (!parameters.is("attachments")) {
            return Response.ok(statements, MediaType.APPLICATION_JSON_TYPE);
        }
        MultipartAnswer parts = MultipartAnswer.of(statements, attachments);
        return Response.ok(parts, parts.mediaType());
    }

    private Presentation presentation(Parameters parameters) {
        return StatementParameters.presentation(parameters, request.languages());
    }

    /** One of the two ways to find a statement by its id. */
    @FunctionalInterface
    private interface Finder {
        FoundStatement find(LrsPrincipal caller, UUID id, Presentation how);
    }

    private Parameters parameters(Set<String> known) {
        return new Parameters(uri.getQueryParameters(), known);
    }
}
