package org.lmiinstitute.lms.web.lrs;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.lrs.StatementService;
import org.lmiinstitute.lms.lrs.TooLargeException;
import org.lmiinstitute.lms.lrs.XapiVersion;
import org.lmiinstitute.lms.web.rest.Problems;
import org.lmiinstitute.lms.web.security.RequestPath;

/**
 * Sets the headers of every answer of the record store, answers preflights (CORS) itself, and reads requests in the alternate syntax as
 * what they stand for.
 */
@WebFilter("/xapi/*")
public class XapiFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;

    @Inject
    private transient StatementService statements;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        XapiHeaders.set(request, response);
        if (request.getMethod().equals("OPTIONS")) {
            XapiHeaders.setPreflight(response);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        // asked before the query: what is stored while it runs may be missing from it (xAPI 1.0.3 Communication 2.1.3)
        if (RequestPath.of(request).equals("/xapi/statements")) {
            String through = statements
                    .consistentThrough()
                    .truncatedTo(ChronoUnit.MILLIS)
                    .toString();
            response.setHeader(XapiHeaders.CONSISTENT_THROUGH, through);
        }
        if (AlternateRequest.isOne(request)) {
            doAlternate(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Version 2.0 has no such thing: there "method" is one more parameter that no resource knows. */
    private static void doAlternate(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (XapiHeaders.version(request).equals(Optional.of(XapiVersion.V2_0_0))) {
            chain.doFilter(request, response);
            return;
        }
        AlternateRequest meant;
        try {
            meant = AlternateRequest.read(request);
        } catch (InvalidInputException e) {
            Problems.send(response, BAD_REQUEST, e.getMessage());
            return;
        } catch (TooLargeException e) {
            Problems.send(response, TOO_LARGE, e.getMessage());
            return;
        }
        if (XapiHeaders.version(meant).equals(Optional.of(XapiVersion.V2_0_0))) {
            Problems.send(response, BAD_REQUEST, "Version 2.0 has no alternate request syntax.");
            return;
        }
        XapiHeaders.set(meant, response);
        chain.doFilter(meant, response);
    }
}
