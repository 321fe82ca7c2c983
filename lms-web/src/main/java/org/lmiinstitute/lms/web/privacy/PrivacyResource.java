package org.lmiinstitute.lms.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
            @FormParam("confirmation") String confirmation) {
        UUID person = id(account);
        Optional<PrivacyKind> chosen = kind(kind);
        if (chosen.isEmpty()) {
            return back(person, "unchosen");
        }
        try {
            privacy.takeAway(person, chosen.get(), confirmation);
        } catch (InvalidInputException e) {
            return back(person, "mistyped");
        }
        return Response.seeOther(URI.create("/admin/privacy?begun=yes")).build();
    }

    private static Response back(UUID person, String why) {
        return Response.seeOther(URI.create("/admin/privacy?account=" + person + "&" + why + "=yes#decide"))
                .build();
    }

    /** One of the two that take somebody away. */
    private static Optional<PrivacyKind> kind(String kind) {
        return Stream.of(PrivacyKind.ERASE, PrivacyKind.PSEUDONYMIZE)
                .filter(known -> known.name().equals(kind))
                .findFirst();
    }

    private static UUID id(String account) {
        try {
            return UUID.fromString(String.valueOf(account));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("account", "is no id", "the id of an account");
        }
    }
}
