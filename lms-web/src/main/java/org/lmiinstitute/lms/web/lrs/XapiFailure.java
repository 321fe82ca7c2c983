package org.lmiinstitute.lms.web.lrs;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.OptionalInt;
import org.lmiinstitute.lms.lrs.PreconditionFailedException;
import org.lmiinstitute.lms.lrs.TooLargeException;
import org.lmiinstitute.lms.web.rest.Failure;
import org.lmiinstitute.lms.web.rest.Problems;

/**
 * A failure with the status that the xAPI specification gives it (1.0.3 Communication 3.2).
 *
 * @param details what is answered
 * @param retryAfter after how many seconds the same request may well be answered
 */
record XapiFailure(Problems.ProblemDetails details, OptionalInt retryAfter) {

    private static final Logger LOG = System.getLogger(XapiFailure.class.getName());
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_LARGE = 413;

    static XapiFailure of(Throwable thrown) {
        Failure failure = Failure.of(thrown, true);
        if (failure.isOurs()) {
            LOG.log(Level.ERROR, "A request to the record store failed", thrown);
        }
        return new XapiFailure(
                Problems.of(status(thrown, failure), failure.detail(), failure.errors()), failure.retryAfter());
    }

    static XapiFailure of(int status, String detail) {
        return new XapiFailure(Problems.of(status, detail), OptionalInt.empty());
    }

    void send(HttpServletResponse response) {
        retryAfter.ifPresent(seconds -> response.setIntHeader("Retry-After", seconds));
        Problems.send(response, details);
    }

    private static int status(Throwable thrown, Failure failure) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof PreconditionFailedException) {
                return HttpServletResponse.SC_PRECONDITION_FAILED;
            }
            if (cause instanceof TooLargeException) {
                return TOO_LARGE;
            }
        }
        return failure.status() == UNPROCESSABLE ? HttpServletResponse.SC_BAD_REQUEST : failure.status();
    }
}
