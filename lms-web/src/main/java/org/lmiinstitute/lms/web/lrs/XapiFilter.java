package org.lmiinstitute.lms.web.lrs;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sets the headers of every answer of the record store, and answers preflights (CORS) and plain posts itself. */
@WebFilter("/xapi/*")
public class XapiFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PlainPost plainPost;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        XapiHeaders.set(request, response);
        if (request.getMethod().equals("OPTIONS")) {
            XapiHeaders.setPreflight(response);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if (plainPost.takes(request)) {
            plainPost.answer(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
