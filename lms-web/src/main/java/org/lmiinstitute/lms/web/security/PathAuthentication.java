package org.lmiinstitute.lms.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.lmiinstitute.lms.common.Settings;

/**
 * Who is calling: asks the scheme that covers the request's path. In the origin of external packages nobody is asked: their scripts
 * send the same cookies, since browsers keep them by host and not by port.
 */
@ApplicationScoped
public class PathAuthentication {
    private List<RequestScheme> schemes;

    private Settings settings;

    protected PathAuthentication() {}

    @Inject
    public PathAuthentication(BasicScheme basic, BearerScheme bearer, SessionScheme session, Settings settings) {
        this.schemes = List.of(basic, bearer, session);
        this.settings = settings;
    }

    Identification identify(HttpServletRequest request, HttpServletResponse response) {
        if (request.getLocalPort() == settings.contentPort()) {
            return Identification.ANONYMOUS;
        }
        String path = RequestPath.of(request);
        for (RequestScheme scheme : schemes) {
            if (scheme.covers(path)) {
                return scheme.identify(request, response);
            }
        }
        return Identification.ANONYMOUS;
    }
}
