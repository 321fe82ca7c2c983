package org.lmiinstitute.lms.web.external;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lmiinstitute.lms.common.Settings;

/**
 * Parts the two origins by the port on which a request came. In that of external packages only {@link ContentServlet} answers, which has
 * no address in the other; no later filter and no page sees such a request.
 */
public class ContentOriginFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getLocalPort() == settings.contentPort()) {
            getServletContext().getNamedDispatcher(ContentServlet.NAME).forward(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
