package org.lmiinstitute.lms.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.identity.Caller;
import org.lmiinstitute.lms.web.identity.ClientAddress;
import org.lmiinstitute.lms.web.limit.RateLimit;
import org.lmiinstitute.lms.web.limit.RateLimits;

/** Tells every caller of the programming interface how much it may ask for, and refuses what is too much. */
@WebFilter("/api/v1/*")
public class RateLimitFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RateLimits limits;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RateLimit limit = caller.apiClientId()
                .map(client -> limits.ofClient(client.toString()))
                .orElseGet(() -> limits.ofAddress(ClientAddress.of(request, settings.publicUrl())));
        if (limit.admit(response)) {
            chain.doFilter(request, response);
        }
    }
}
