package org.lmiinstitute.lms.web.operations;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Counts every request for {@link RequestCounts}. */
public class RequestCountsFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> AREAS =
            Set.of("api", "xapi", "play", "actions", "assets", "media", "partner", "health");
    private static final int PER_KIND = 100;

    @Inject
    private transient RequestCounts counts;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long begin = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            String status = response.getStatus() / PER_KIND + "xx";
            counts.add(new RequestCounts.Kind(area(request.getRequestURI()), status), System.nanoTime() - begin);
        }
    }

    private static String area(String path) {
        int end = path.indexOf('/', 1);
        String first = end < 0 ? path.substring(Math.min(1, path.length())) : path.substring(1, end);
        return AREAS.contains(first) ? first : "pages";
    }
}
