package org.lmiinstitute.lms.web.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
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
        HttpServletRequest asked = new OneSlash(request);
        if (RequestPath.isPlain(asked.getRequestURI())) {
            chain.doFilter(asked, response);
        } else {
            Problems.send(
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    "Write the path without parameters, dot segments, double slashes and encoded separators.");
        }
    }

    /**
     * Of the packages that get the endpoint of the LRS some write a slash between it and a resource and some write none. The
     * endpoint ends in one, so the second one behind it says nothing.
     */
    private static final class OneSlash extends HttpServletRequestWrapper {
        private static final String ENDPOINT = "/xapi/";

        OneSlash(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return plain(super.getRequestURI(), 0);
        }

        @Override
        public StringBuffer getRequestURL() {
            String url = super.getRequestURL().toString();
            return new StringBuffer(plain(url, url.indexOf('/', url.indexOf("//") + 2)));
        }

        private String plain(String address, int from) {
            return address.startsWith(ENDPOINT + "/", from)
                    ? address.substring(0, from + ENDPOINT.length()) + address.substring(from + ENDPOINT.length() + 1)
                    : address;
        }
    }
}
