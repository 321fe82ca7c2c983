package org.lmiinstitute.lms.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** Who is calling: asks the scheme that covers the request's path. */
@ApplicationScoped
public class PathAuthentication {
    private List<RequestScheme> schemes;

    protected PathAuthentication() {}

    @Inject
    public PathAuthentication(BasicScheme basic, BearerScheme bearer, SessionScheme session) {
        this.schemes = List.of(basic, bearer, session);
    }

    Identification identify(HttpServletRequest request, HttpServletResponse response) {
        String path = RequestPath.of(request);
        for (RequestScheme scheme : schemes) {
            if (scheme.covers(path)) {
                return scheme.identify(request, response);
            }
        }
        return Identification.ANONYMOUS;
    }
}
