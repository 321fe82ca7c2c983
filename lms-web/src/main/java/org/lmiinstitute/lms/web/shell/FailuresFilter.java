package org.lmiinstitute.lms.web.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.lmiinstitute.lms.web.rest.Failure;

/** What a page throws becomes a page that says what happened, or the way to sign in; the log alone sees a stack trace. */
public class FailuresFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(FailuresFilter.class.getName());

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            Failure failure = Failure.of(e, request.getUserPrincipal() != null);
            if (response.isCommitted() || isBrokenConnection(e)) {
                LOG.log(Level.DEBUG, "Answer could not be finished: " + request.getRequestURI(), e);
                return;
            }
            answer(request, response, failure, e);
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Failure failure, Exception e)
            throws IOException {
        if (failure.isOurs()) {
            LOG.log(Level.ERROR, "Page failed: " + request.getRequestURI(), e);
        }
        if (failure.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.resetBuffer();
            SignInRedirect.send(request, response);
        } else {
            ErrorPage.tell(request, failure.detail());
            failure.retryAfter().ifPresent(seconds -> response.setHeader("Retry-After", Integer.toString(seconds)));
            response.sendError(failure.status());
        }
    }

    private static boolean isBrokenConnection(Exception e) {
        return e.getClass().getSimpleName().equals("ClientAbortException");
    }
}
