package org.lmiinstitute.lms.web.actions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import org.lmiinstitute.lms.web.rest.Failure;
import org.lmiinstitute.lms.web.shell.ErrorPage;
import org.lmiinstitute.lms.web.shell.SignInRedirect;

/** What an action throws becomes the page that says what happened, or the way to sign in and back to where the form stood. */
public class FailureToPage implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(FailureToPage.class.getName());

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        Failure failure = Failure.of(thrown, request.getUserPrincipal() != null);
        if (failure.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            return Response.seeOther(URI.create(SignInRedirect.location(cameFrom())))
                    .build();
        }
        if (failure.isOurs()) {
            LOG.log(Level.ERROR, "Action failed: " + request.getRequestURI(), thrown);
        }
        ErrorPage.tell(request, failure.detail());
        // without a body the container is asked for its error page
        Response.ResponseBuilder answer = Response.status(failure.status());
        failure.retryAfter().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.build();
    }

    /** The path of the page whose form was sent; null if the browser does not say. */
    private String cameFrom() {
        String referer = request.getHeader("Referer");
        try {
            return referer == null ? null : URI.create(referer).getRawPath();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
