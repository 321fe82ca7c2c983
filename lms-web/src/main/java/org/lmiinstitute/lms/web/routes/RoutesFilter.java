package org.lmiinstitute.lms.web.routes;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.lmiinstitute.lms.web.security.RequestPath;
import org.lmiinstitute.lms.web.shell.ContentSecurityPolicy;
import org.lmiinstitute.lms.web.shell.PathVariables;
import org.lmiinstitute.lms.web.shell.SignInRedirect;

/**
 * Sends a request to the view of its route. Someone without the role that a route needs is sent to sign in, or told no. Views have
 * no address of their own.
 */
public class RoutesFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = RequestPath.of(request);
        Optional<Routes.Found> found = Routes.find(path);
        if (found.isPresent()) {
            open(found.get(), request, response);
        } else if (path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void open(Routes.Found found, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String role = found.route().role();
        if (role != null && !request.isUserInRole(role)) {
            refuse(request, response);
            return;
        }
        PathVariables.put(request, found.variables());
        if (found.route().working()) {
            ContentSecurityPolicy.isForWorkingPage(request);
        }
        if (request.getUserPrincipal() != null) {
            response.setHeader("Cache-Control", "private, no-store");
        }
        if (found.route().page() != null) {
            CDI.current().select(found.route().page()).get().load();
        }
        request.getRequestDispatcher(found.route().view()).forward(request, response);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getUserPrincipal() == null) {
            SignInRedirect.send(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
