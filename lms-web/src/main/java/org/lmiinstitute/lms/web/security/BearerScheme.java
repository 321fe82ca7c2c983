package org.lmiinstitute.lms.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
    public Identification identify(HttpServletRequest request, HttpServletResponse response) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
            return Identification.ANONYMOUS;
        }
        return clients.findByToken(header.substring(PREFIX.length()).strip())
                .map(BearerScheme::accept)
                .orElseGet(() -> refuse(response));
    }

    private static Identification accept(ApiClient client) {
        return Identification.of(IdentityPrincipal.of(client), Set.of(Role.API_CLIENT));
    }

    private static Identification refuse(HttpServletResponse response) {
        response.setHeader("WWW-Authenticate", "Bearer realm=\"LMI Learning\", error=\"invalid_token\"");
        Problems.send(response, 401, "The bearer token is unknown or has expired; ask for a new one.");
        return Identification.REFUSED;
    }
}
