package org.lmiinstitute.lms.web.external;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.lmiinstitute.lms.common.Settings;

/**
 * Parts our origin from those of external packages by the port on which a request came. There only {@link ContentServlet} answers, which
 * has no address here; no later filter and no page sees such a request.
 */
public class ContentOriginFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(ContentOriginFilter.class.getName());

    @Inject
    private transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getLocalPort() == settings.contentPort()) {
            answer(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A failure is told by its status alone: the container's page for it would be one of the LMS. Its address holds a secret. */
    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        try {
            getServletContext().getNamedDispatcher(ContentServlet.NAME).forward(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            LOG.log(Level.ERROR, "What was asked for in the origin of external packages could not be answered", e);
            response.reset();
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }
}
