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
import org.lmiinstitute.lms.common.LmsException;
import org.lmiinstitute.lms.lrs.Consistency;
import org.lmiinstitute.lms.lrs.LrsLimits;
import org.lmiinstitute.lms.lrs.LrsPrincipal;
import org.lmiinstitute.lms.lrs.XapiVersion;
import org.lmiinstitute.lms.web.security.RequestPath;

/**
 * What all requests to the record store have in common: it sets the headers of every answer, answers preflights (CORS), reads requests
 * in the alternate syntax as what they stand for, and refuses those that name no version, or one that is not spoken here.
 */
@WebFilter("/xapi/*")
public class XapiFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Consistency consistency;

    @Inject
    private transient LrsLimits limits;

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
            String through =
                    consistency.through().truncatedTo(ChronoUnit.MILLIS).toString();
            response.setHeader(XapiHeaders.CONSISTENT_THROUGH, through);
        }
        HttpServletRequest meant;
        try {
            meant = meant(request, response);
            XapiHeaders.requireVersion(meant);
        } catch (LmsException e) {
            XapiFailure.of(e).send(response);
            return;
        }
        chain.doFilter(meant, response);
    }

    /** Version 2.0 has no alternate syntax: there "method" is one more parameter that no resource knows. */
    private HttpServletRequest meant(HttpServletRequest request, HttpServletResponse response) {
        if (!AlternateRequest.isOne(request) || speaksSecond(request)) {
            return request;
        }
        AlternateRequest meant = AlternateRequest.read(request, longestForm(request));
        if (speaksSecond(meant)) {
            throw new InvalidInputException(
                    "method", "stands in the address", "nothing: version 2.0 has no alternate request syntax");
        }
        XapiHeaders.set(meant, response);
        return meant;
    }

    /** Anybody may ask "about", and needs no large form for it. */
    private int longestForm(HttpServletRequest request) {
        boolean isKnown = request.getAttribute(LrsPrincipal.class.getName()) != null;
        return isKnown ? limits.body() : AlternateForm.BEGINNING;
    }

    private static boolean speaksSecond(HttpServletRequest request) {
        return XapiHeaders.version(request).equals(Optional.of(XapiVersion.V2_0_0));
    }
}
