package org.lmiinstitute.lms.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.lmiinstitute.lms.privacy.PrivacyService;

/**
 * {@code POST /actions/find-person}: leads from a mail address to the page of the account. Posted, so that the address stands in no
 * log, history or bookmark; from there on the account's id stands for the person.
 */
@Path("find-person")
@RequestScoped
public class FindPersonResource {

    @Inject
    private PrivacyService privacy;

    @POST
    public Response find(@FormParam("email") String email) {
        String query = Optional.ofNullable(email)
                .flatMap(privacy::find)
                .map(person -> "account=" + person.accountId())
                .orElse("unknown=yes");
        return Response.seeOther(URI.create("/admin/privacy?" + query)).build();
    }
}
