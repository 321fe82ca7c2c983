package org.lmiinstitute.lms.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.privacy.PrivacyKind;
import org.lmiinstitute.lms.privacy.PrivacyService;

/** {@code POST /actions/take-away}: erases a person or leaves a pseudonym, once their address was typed as a confirmation. */
@Path("take-away")
@RequestScoped
public class PrivacyResource {

    @Inject
    private PrivacyService privacy;

    @POST
    public Response takeAway(
            @FormParam("account") String account,
            @FormParam("kind") String kind,
            @FormParam("email") String email,
            @FormParam("confirmation") String confirmation) {
        try {
            privacy.takeAway(id(account), kind(kind), confirmation);
        } catch (InvalidInputException e) {
            String back = URLEncoder.encode(String.valueOf(email), StandardCharsets.UTF_8);
            return Response.seeOther(URI.create("/admin/privacy?mistyped=yes&email=" + back + "#decide"))
                    .build();
        }
        return Response.seeOther(URI.create("/admin/privacy?begun=yes")).build();
    }

    private static PrivacyKind kind(String kind) {
        return Arrays.stream(PrivacyKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("kind", "is " + kind, "ERASE or PSEUDONYMIZE"));
    }

    private static UUID id(String account) {
        try {
            return UUID.fromString(String.valueOf(account));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("account", "is no id", "the id of an account");
        }
    }
}
