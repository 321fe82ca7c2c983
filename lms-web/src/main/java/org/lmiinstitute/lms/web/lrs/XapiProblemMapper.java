package org.lmiinstitute.lms.web.lrs;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.lmiinstitute.lms.web.rest.Problems;

/** Failures as problem details, for the resources that are JAX-RS's. */
public class XapiProblemMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable thrown) {
        XapiFailure failure = XapiFailure.of(thrown);
        Response.ResponseBuilder answer = thrown instanceof WebApplicationException web
                ? Response.fromResponse(web.getResponse())
                : Response.status(failure.details().status());
        failure.retryAfter().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.entity(JsonText.of(failure.details()))
                .type(Problems.MEDIA_TYPE)
                .build();
    }
}
