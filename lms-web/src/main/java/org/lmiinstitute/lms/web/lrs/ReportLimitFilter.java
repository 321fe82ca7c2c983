package org.lmiinstitute.lms.web.lrs;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lmiinstitute.lms.lrs.LrsPrincipal;
import org.lmiinstitute.lms.lrs.ReportBinding;
import org.lmiinstitute.lms.web.limit.RateLimits;

/** Refuses a flood by the credential of a package, which anybody can read who has the package. Other credentials are not counted. */
@WebFilter("/xapi/*")
public class ReportLimitFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RateLimits limits;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(LrsPrincipal.class.getName()) instanceof LrsPrincipal caller
                && caller.binding().filter(ReportBinding.class::isInstance).isPresent()) {
            XapiHeaders.set(request, response);
            if (!limits.ofPackage("reports", caller.credentialId().toString()).admit(response)) {
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
