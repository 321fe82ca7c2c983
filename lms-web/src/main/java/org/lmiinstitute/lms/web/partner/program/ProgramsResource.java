package org.lmiinstitute.lms.web.partner.program;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.lmiinstitute.lms.identity.ApiClientService;
import org.lmiinstitute.lms.web.form.Form;
import org.lmiinstitute.lms.web.shell.Once;

/** {@code POST /actions/programs/...}: makes and ends programs of the partner's organization. */
@Path("programs")
@RequestScoped
public class ProgramsResource {

    private static final String PAGE = "/partner/programs";

    @Inject
    private ApiClientService clients;

    @Inject
    private Once once;

    @POST
    @Path("make")
    public Response make() {
        once.keep(clients.make());
        return back();
    }

    /** Field {@code program}: its id. */
    @POST
    @Path("end")
    public Response end(MultivaluedMap<String, String> fields) {
        clients.revoke(new Form(fields).id("program"));
        return back();
    }

    private static Response back() {
        return Response.seeOther(URI.create(PAGE)).build();
    }
}
