package org.lmiinstitute.lms.web.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Turns every failure of a resource into problem details; failures of ours are written to the log, never shown. */
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Context
    private SecurityContext security;

    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(Throwable thrown) {
        Failure failure = Failure.of(thrown, security != null && security.getUserPrincipal() != null);
        if (failure.isOurs()) {
            LOG.log(Level.ERROR, "Request failed: " + uri.getPath(), thrown);
        }
        Response.ResponseBuilder answer = start(thrown, failure.status())
                .entity(Problems.of(failure.status(), failure.detail(), failure.errors()))
                .type(Problems.MEDIA_TYPE);
        failure.retryAfter().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        if (failure.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge());
        }
        return answer.build();
    }

    /** Keeps headers such as Allow that the exception's own response carries. */
    private static Response.ResponseBuilder start(Throwable thrown, int status) {
        return thrown instanceof WebApplicationException web
                ? Response.fromResponse(web.getResponse())
                : Response.status(status);
    }

    private String challenge() {
        String scheme = uri.getBaseUri().getPath().startsWith("/api/") ? "Bearer" : "Basic";
        return scheme + " realm=\"LMI Learning\"";
    }
}
