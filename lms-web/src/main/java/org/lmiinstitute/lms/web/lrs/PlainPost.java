package org.lmiinstitute.lms.web.lrs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import org.lmiinstitute.lms.lrs.StatementService;
import org.lmiinstitute.lms.web.security.RequestPath;

/**
 * Answers the one request that there are thousands of a second: a POST of statements as JSON, without parameters and attachments. It
 * does what {@link StatementsResource#post} does, and leaves every other request to it; on the way through JAX-RS such a request spent
 * a third of the processor time that it cost altogether.
 */
@ApplicationScoped
public class PlainPost {

    private StatementService statements;
    private XapiRequest xapi;

    protected PlainPost() {}

    @Inject
    public PlainPost(StatementService statements, XapiRequest xapi) {
        this.statements = statements;
        this.xapi = xapi;
    }

    boolean takes(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getQueryString() == null
                && RequestPath.of(request).equals("/xapi/statements")
                && isJson(request.getContentType())
                && XapiHeaders.version(request).isPresent();
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            byte[] body = xapi.bytes(request.getInputStream());
            String ids =
                    JsonText.of(statements.store(xapi.caller(), body, Collections.emptyIterator(), xapi.version()));
            send(response, HttpServletResponse.SC_OK, MediaType.APPLICATION_JSON, ids);
        } catch (RuntimeException e) {
            Response refusal = new XapiProblemMapper().toResponse(e);
            refusal.getStringHeaders().forEach((name, values) -> response.setHeader(name, values.get(0)));
            send(response, refusal.getStatus(), response.getContentType(), (String) refusal.getEntity());
        }
    }

    private static boolean isJson(String contentType) {
        return contentType != null
                && contentType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals(MediaType.APPLICATION_JSON);
    }

    private static void send(HttpServletResponse response, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
