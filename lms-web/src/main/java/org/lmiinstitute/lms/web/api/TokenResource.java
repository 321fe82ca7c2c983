package org.lmiinstitute.lms.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.lmiinstitute.lms.identity.ApiClientService;

/** Bearer tokens for API clients: OAuth 2.0 client credentials (RFC 6749, section 4.4). */
@Path("token")
@RequestScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

    private static final String CLIENT_CREDENTIALS = "client_credentials";

    @Inject
    private ApiClientService clients;

    @POST
    public Response issue(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @FormParam("grant_type") String grantType) {
        if (grantType == null || grantType.isBlank()) {
            return TokenAnswer.invalidRequest("grant_type is missing; it is " + CLIENT_CREDENTIALS + ".");
        }
        if (!CLIENT_CREDENTIALS.equals(grantType)) {
            return TokenAnswer.unsupportedGrantType("The only grant_type here is " + CLIENT_CREDENTIALS + ".");
        }
        return ClientCredentials.fromBasic(authorization)
                .flatMap(client -> clients.issueToken(client.key(), client.secret()))
                .map(TokenAnswer::of)
                .orElseGet(TokenAnswer::invalidClient);
    }
}
