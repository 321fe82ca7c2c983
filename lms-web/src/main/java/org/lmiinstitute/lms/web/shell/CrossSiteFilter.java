package org.lmiinstitute.lms.web.shell;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.web.security.RequestPath;

/**
 * Refuses what another site's page makes a browser send with the visitor's session (cross-site request forgery). Interfaces whose
 * callers send their credential themselves are left alone.
 */
public class CrossSiteFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isSafe(request) || isOwn(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isSafe(HttpServletRequest request) {
        String path = RequestPath.of(request);
        return SAFE.contains(request.getMethod())
                || path.startsWith("/xapi/")
                || path.startsWith("/api/")
                || path.startsWith("/play/api/")
                // a unit of a course that came in a package, which shows the address it was launched with
                || path.startsWith("/cmi5/fetch/")
                // a package that says that it runs, or asks for its module, wherever that is; no session is looked at
                || path.startsWith("/packages/")
                || path.startsWith("/dispatch/");
    }

    private static boolean isOwn(HttpServletRequest request) {
        return RequestOrigin.isOwn(
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                request.getScheme() + "://" + request.getHeader("Host"),
                CDI.current().select(Settings.class).get().publicUrl());
    }
}
