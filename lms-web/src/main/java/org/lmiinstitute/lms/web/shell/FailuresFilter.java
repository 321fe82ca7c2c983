package org.lmiinstitute.lms.web.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import org.lmiinstitute.lms.web.rest.Failure;

/**
 * What a page throws becomes a page that says what happened, or the way to sign in; the log alone sees a stack trace. An answer that
 * fails when it has begun already breaks off, so that nobody takes the half of it for the whole.
 */
public class FailuresFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 20;
    private static final Logger LOG = System.getLogger(FailuresFilter.class.getName());

    private final transient Consumer<ServletResponse> cut;

    public FailuresFilter() {
        this(BrokenAnswer::cut);
    }

    FailuresFilter(Consumer<ServletResponse> cut) {
        this.cut = cut;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (isBrokenConnection(e)) {
                LOG.log(Level.DEBUG, "Nobody waits for the answer any more: " + request.getRequestURI(), e);
                return;
            }
            if (response.isCommitted()) {
                LOG.log(Level.ERROR, "Answer broke off: " + request.getRequestURI(), e);
                cut.accept(response);
                throw e;
            }
            answer(request, response, Failure.of(e, request.getUserPrincipal() != null), e);
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

    /** The server's exception for a visitor who left, however deep what wrote the answer wrapped it. */
    private static boolean isBrokenConnection(Exception e) {
        Throwable cause = e;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (cause.getClass().getSimpleName().equals("ClientAbortException")) {
                return true;
            }
        }
        return false;
    }
}
