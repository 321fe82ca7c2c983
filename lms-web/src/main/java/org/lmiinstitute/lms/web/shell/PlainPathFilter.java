package org.lmiinstitute.lms.web.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lmiinstitute.lms.web.rest.Problems;
import org.lmiinstitute.lms.web.security.RequestPath;

/** Refuses an address that a proxy, a filter and the container might each understand differently. */
public class PlainPathFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (RequestPath.isPlain(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else {
            Problems.send(
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    "Write the path without parameters, dot segments, double slashes and encoded separators.");
        }
    }
}
