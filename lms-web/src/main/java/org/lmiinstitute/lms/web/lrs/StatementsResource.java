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
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.lrs.FoundStatement;
import org.lmiinstitute.lms.lrs.LrsPrincipal;
import org.lmiinstitute.lms.lrs.StatementPage;
import org.lmiinstitute.lms.lrs.StatementQuery;
import org.lmiinstitute.lms.lrs.StatementService;

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
        List<UUID> ids = statements.store(request.caller(), request.json(body), request.version());
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
        statements.put(request.caller(), id, request.json(body), request.version());
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
        StatementParameters.requireExactFormat(parameters);
        String consistentThrough = consistentThrough();
        StatementQuery query = StatementParameters.query(parameters, request.version());
        StatementPage page = statements.find(request.caller(), query);
        return Response.ok(
                        new StatementResult(page, uri.getRequestUri(), request.path()), MediaType.APPLICATION_JSON_TYPE)
                .header(XapiHeaders.CONSISTENT_THROUGH, consistentThrough)
                .build();
    }

    private Response one(Parameters parameters, String name, BiFunction<LrsPrincipal, UUID, FoundStatement> finder) {
        for (String other : uri.getQueryParameters().keySet()) {
            if (!other.equals(name) && !BESIDE_AN_ID.contains(other)) {
                throw new InvalidInputException(
                        other, "stands beside " + name, "no other parameter than attachments and format (2.1.3)");
            }
        }
        StatementParameters.requireExactFormat(parameters);
        String consistentThrough = consistentThrough();
        UUID id = parameters.findUuid(name).orElseThrow();
        FoundStatement statement = finder.apply(request.caller(), id);
        return Response.ok(statement.json(), MediaType.APPLICATION_JSON_TYPE)
                .header(XapiHeaders.CONSISTENT_THROUGH, consistentThrough)
                .lastModified(Date.from(statement.stored()))
                .build();
    }

    /** Asked before the query: what is stored while it runs may be missing from it. */
    private String consistentThrough() {
        return statements.consistentThrough().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private Parameters parameters(Set<String> known) {
        return new Parameters(uri.getQueryParameters(), known);
    }
}
