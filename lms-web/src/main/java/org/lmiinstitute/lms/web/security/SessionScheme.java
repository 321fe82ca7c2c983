package org.lmiinstitute.lms.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
    public Identification identify(HttpServletRequest request, HttpServletResponse response) {
        return session.find(request)
                .map(person -> Identification.of(IdentityPrincipal.of(person), person.roles()))
                .orElse(Identification.ANONYMOUS);
    }
}
