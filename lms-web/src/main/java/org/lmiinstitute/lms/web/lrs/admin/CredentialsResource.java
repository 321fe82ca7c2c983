package org.lmiinstitute.lms.web.lrs.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.lrs.CredentialService;
import org.lmiinstitute.lms.lrs.IssueCredential;
import org.lmiinstitute.lms.lrs.IssuedCredential;
import org.lmiinstitute.lms.lrs.Scope;
import org.lmiinstitute.lms.web.form.Form;
import org.lmiinstitute.lms.web.form.Refused;
import org.lmiinstitute.lms.web.shell.Once;

/** {@code POST /actions/credentials/...}: makes and ends credentials. */
@Path("credentials")
@RequestScoped
public class CredentialsResource {

    private static final String PAGE = "/admin/credentials";

    @Inject
    private CredentialService credentials;

    @Inject
    private Once once;

    /** Fields {@code organization}, {@code title}, {@code scope} (several), {@code expires} (a day, or none). */
    @POST
    @Path("issue")
    public Response issue(MultivaluedMap<String, String> fields) {
        Form form = new Form(fields);
        try {
            IssuedCredential made = credentials.issue(new IssueCredential(
                    form.id("organization"), form.text("title"), scopes(form), form.endOfDay("expires")));
            once.keep(new Issued(form.text("title"), made.key(), made.secret()));
        } catch (InvalidInputException e) {
            once.keep(Refused.of(e, form));
        }
        return Response.seeOther(URI.create(PAGE)).build();
    }

    /** Field {@code credential}: its id. */
    @POST
    @Path("revoke")
    public Response revoke(MultivaluedMap<String, String> fields) {
        credentials.revoke(new Form(fields).id("credential"));
        return Response.seeOther(URI.create(PAGE)).build();
    }

    private static Set<Scope> scopes(Form form) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        try {
            form.all("scope").forEach(code -> scopes.addAll(Scope.read(code)));
            return scopes;
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("scope", e.getMessage(), "choose among those of the form");
        }
    }
}
