package org.lmiinstitute.lms.web.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.lmiinstitute.lms.identity.IssuedToken;

/** The answers of the token address; their fields and error codes are those of RFC 6749, sections 5.1 and 5.2. */
final class TokenAnswer {

    private TokenAnswer() {}

    static Response of(IssuedToken issued) {
        ObjectNode token = JsonNodeFactory.instance
                .objectNode()
                .put("access_token", issued.token())
                .put("token_type", "Bearer")
                .put("expires_in", issued.lifetime().toSeconds());
        return notStored(Response.ok(token.toString()));
    }

    static Response invalidRequest(String description) {
        return error(Status.BAD_REQUEST, "invalid_request", description);
    }

    static Response unsupportedGrantType(String description) {
        return error(Status.BAD_REQUEST, "unsupported_grant_type", description);
    }

    /** 5.2: a client that tried the Authorization header is told which scheme that header takes. */
    static Response invalidClient() {
        Response answer = error(
                Status.UNAUTHORIZED,
                "invalid_client",
                "Send the client's key and secret by HTTP Basic authentication.");
        answer.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"LMI Learning API\"");
        return answer;
    }

    private static Response error(Status status, String code, String description) {
        ObjectNode error =
                JsonNodeFactory.instance.objectNode().put("error", code).put("error_description", description);
        return notStored(Response.status(status).entity(error.toString()));
    }

    private static Response notStored(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Pragma", "no-cache")
                .build();
    }
}
