package org.lmiinstitute.lms.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import org.lmiinstitute.lms.identity.IdentityPrincipal;

/** Pages: the person who signed in, as the HTTP session keeps it. Files that are the same for everyone are skipped. */
@ApplicationScoped
public class SessionScheme implements RequestScheme {
    private SignInSession session;

    protected SessionScheme() {}

    @Inject
    public SessionScheme(SignInSession session) {
        this.session = session;
    }

    @Override
    public boolean covers(String path) {
        return !path.startsWith("/assets/") && !path.startsWith("/health/");
    }

    @Override
    public AuthenticationStatus identify(HttpMessageContext context) {
        return session.find(context.getRequest())
                .map(person -> context.notifyContainerAboutLogin(IdentityPrincipal.of(person), person.roles()))
                .orElseGet(context::doNothing);
    }
}
