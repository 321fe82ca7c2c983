package org.lmiinstitute.lms.web.lrs;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.lmiinstitute.lms.lrs.PreconditionFailedException;
import org.lmiinstitute.lms.lrs.TooLargeException;
import org.lmiinstitute.lms.web.rest.Failure;
import org.lmiinstitute.lms.web.rest.Problems;

/** Failures as problem details, with the statuses that the xAPI specification gives them (1.0.3 Communication 3.2). */
public class XapiProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(XapiProblemMapper.class.getName());
    private static final int UNPROCESSABLE = 422;

    @Override
    public Response toResponse(Throwable thrown) {
        Failure failure = Failure.of(thrown, true);
        if (failure.isOurs()) {
            LOG.log(Level.ERROR, "A request to the record store failed", thrown);
        }
        int status = status(thrown, failure);
        Response.ResponseBuilder answer = thrown instanceof WebApplicationException web
                ? Response.fromResponse(web.getResponse())
                : Response.status(status);
        failure.retryAfter().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.entity(JsonText.of(Problems.of(status, failure.detail(), failure.errors())))
                .type(Problems.MEDIA_TYPE)
                .build();
    }

    private static int status(Throwable thrown, Failure failure) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof PreconditionFailedException) {
                return Response.Status.PRECONDITION_FAILED.getStatusCode();
            }
            if (cause instanceof TooLargeException) {
                return Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode();
            }
        }
        return failure.status() == UNPROCESSABLE ? Response.Status.BAD_REQUEST.getStatusCode() : failure.status();
    }
}
