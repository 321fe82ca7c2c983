package org.lmiinstitute.lms.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import java.util.Set;
import org.lmiinstitute.lms.identity.ApiClient;
import org.lmiinstitute.lms.identity.ApiClientService;
import org.lmiinstitute.lms.identity.IdentityPrincipal;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.web.rest.Problems;

/** {@code /api/}: the program that holds a bearer token (RFC 6750). */
@ApplicationScoped
public class BearerScheme implements RequestScheme {
    private static final String PREFIX = "Bearer ";

    private ApiClientService clients;

    protected BearerScheme() {}

    @Inject
    public BearerScheme(ApiClientService clients) {
        this.clients = clients;
    }

    @Override
    public boolean covers(String path) {
        return path.startsWith("/api/");
    }

    @Override
    public AuthenticationStatus identify(HttpMessageContext context) {
        String header = context.getRequest().getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
            return context.doNothing();
        }
        return clients.findByToken(header.substring(PREFIX.length()).strip())
                .map(client -> accept(context, client))
                .orElseGet(() -> refuse(context));
    }

    private static AuthenticationStatus accept(HttpMessageContext context, ApiClient client) {
        return context.notifyContainerAboutLogin(IdentityPrincipal.of(client), Set.of(Role.API_CLIENT));
    }

    private static AuthenticationStatus refuse(HttpMessageContext context) {
        context.getResponse().setHeader("WWW-Authenticate", "Bearer realm=\"LMI Learning\", error=\"invalid_token\"");
        Problems.send(context.getResponse(), 401, "The bearer token is unknown or has expired; ask for a new one.");
        return AuthenticationStatus.SEND_FAILURE;
    }
}
