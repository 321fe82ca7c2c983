package org.lmiinstitute.lms.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** The application's authentication mechanism: asks the scheme that covers the request's path. */
@ApplicationScoped
public class PathAuthentication implements HttpAuthenticationMechanism {
    private List<RequestScheme> schemes;

    protected PathAuthentication() {}

    @Inject
    public PathAuthentication(BasicScheme basic, BearerScheme bearer, SessionScheme session) {
        this.schemes = List.of(basic, bearer, session);
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String path = RequestPath.of(request);
        return schemes.stream()
                .filter(scheme -> scheme.covers(path))
                .findFirst()
                .map(scheme -> scheme.identify(context))
                .orElseGet(context::doNothing);
    }

    /** Nothing to clean: the session outlives the request, the other schemes keep nothing. */
    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        context.cleanClientSubject();
    }
}
