package org.lmiinstitute.lms.web.partner;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.web.limit.RateLimits;
import org.lmiinstitute.lms.web.security.RequestPath;

/**
 * Refuses a flood of starts or launches of a package, whose address stands in every copy. A player does not show that to its learner:
 * it asks again later.
 */
@WebFilter({"/packages/*", "/dispatch/*"})
public class PackageLimitFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH =
            Pattern.compile("/(packages|dispatch)/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/.*");

    @Inject
    private transient RateLimits limits;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Matcher path = PATH.matcher(RequestPath.of(request));
        boolean isCounted = request.getMethod().equals("POST") && path.matches();
        if (isCounted) {
            // a page of any origin reads the answer, also the refusal
            response.setHeader("Access-Control-Allow-Origin", "*");
        }
        if (!isCounted || limits.ofPackage(path.group(1), path.group(2)).admit(response)) {
            chain.doFilter(request, response);
        }
    }
}
