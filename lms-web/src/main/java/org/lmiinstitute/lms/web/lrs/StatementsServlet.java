package org.lmiinstitute.lms.web.lrs;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.lrs.FoundStatement;
import org.lmiinstitute.lms.lrs.LrsLimits;
import org.lmiinstitute.lms.lrs.LrsPrincipal;
import org.lmiinstitute.lms.lrs.Presentation;
import org.lmiinstitute.lms.lrs.StatementPage;
import org.lmiinstitute.lms.lrs.StatementService;
import org.lmiinstitute.lms.lrs.StoredAttachment;

/**
 * The statement resource (xAPI 1.0.3 Communication 2.1). It is the one that there are thousands of requests a second for, and a servlet:
 * on the way through JAX-RS a request spent a third of the processor time that it cost altogether.
 */
@WebServlet("/xapi/statements")
public class StatementsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Set<String> BESIDE_AN_ID = Set.of("attachments", "format");
    private static final String ALLOWED = "GET, HEAD, POST, PUT, OPTIONS";

    @Inject
    private transient StatementService statements;

    @Inject
    private transient LrsLimits limits;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answer(new XapiRequest(request, limits), response);
        } catch (RuntimeException e) {
            if (response.isCommitted()) {
                // half an answer with a problem behind it would look whole
                throw e;
            }
            response.resetBuffer();
            XapiFailure.of(e).send(response);
        }
    }

    private void answer(XapiRequest request, HttpServletResponse response) throws IOException {
        switch (request.method()) {
            case "GET", "HEAD" -> get(request, response);
            case "POST" -> post(request, response);
            case "PUT" -> put(request, response);
            default -> {
                response.setHeader("Allow", ALLOWED);
                XapiFailure.of(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Statements are not asked for in this way.")
                        .send(response);
            }
        }
    }

    /** Stores one statement or several (2.1.2); the answer lists their ids. */
    private void post(XapiRequest request, HttpServletResponse response) throws IOException {
        request.parameters(Set.of());
        StatementBody given = StatementBody.read(request, request.body());
        List<UUID> ids = statements.store(request.caller(), given.json(), given.attachments(), request.version());
        send(request, response, Content.of(JsonText.of(ids)));
    }

    /** Stores one statement under the id of the parameter (2.1.1). */
    private void put(XapiRequest request, HttpServletResponse response) throws IOException {
        UUID id = request.parameters(Set.of("statementId"))
                .findUuid("statementId")
                .orElseThrow(
                        () -> new InvalidInputException("statementId", "is missing", "the statement's id (2.1.1)"));
        StatementBody given = StatementBody.read(request, request.body());
        statements.put(request.caller(), id, given.json(), given.attachments(), request.version());
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** One statement by its id, or a page of those that a query finds (2.1.3). */
    private void get(XapiRequest request, HttpServletResponse response) throws IOException {
        Parameters parameters = request.parameters(StatementParameters.ALL);
        if (parameters.find("statementId").isPresent()) {
            one(request, response, parameters, "statementId", statements::get);
        } else if (parameters.find("voidedStatementId").isPresent()) {
            one(request, response, parameters, "voidedStatementId", statements::getVoided);
        } else {
            StatementPage page = statements.find(
                    request.caller(),
                    StatementParameters.query(parameters, request.version()),
                    presentation(request, parameters));
            Content result = StatementResult.of(page, request.path(), parameters);
            send(request, response, presented(parameters, result, page.attachments()));
        }
    }

    private void one(
            XapiRequest request, HttpServletResponse response, Parameters parameters, String name, Finder finder)
            throws IOException {
        for (String other : parameters.names()) {
            if (!other.equals(name) && !BESIDE_AN_ID.contains(other)) {
                throw new InvalidInputException(
                        other, "stands beside " + name, "no other parameter than attachments and format (2.1.3)");
            }
        }
        FoundStatement statement = finder.find(
                request.caller(), parameters.findUuid(name).orElseThrow(), presentation(request, parameters));
        response.setDateHeader("Last-Modified", statement.stored().toEpochMilli());
        send(request, response, presented(parameters, Content.of(statement.json()), statement.attachments()));
    }

    private static Content presented(Parameters parameters, Content statements, List<StoredAttachment> attachments) {
        return parameters.is("attachments") ? MultipartContent.of(statements, attachments) : statements;
    }

    private static Presentation presentation(XapiRequest request, Parameters parameters) {
        return StatementParameters.presentation(parameters, request.languages());
    }

    /** A request in the alternate syntax may mean HEAD, of which the container does not know. */
    private static void send(XapiRequest request, HttpServletResponse response, Content content) throws IOException {
        response.setContentType(content.mediaType());
        content.length().ifPresent(response::setContentLengthLong);
        if (!request.method().equals("HEAD")) {
            content.writeTo(response.getOutputStream());
        }
    }

    /** One of the two ways to find a statement by its id. */
    @FunctionalInterface
    private interface Finder {
        FoundStatement find(LrsPrincipal caller, UUID id, Presentation how);
    }
}
