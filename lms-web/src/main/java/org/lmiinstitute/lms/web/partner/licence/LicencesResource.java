package org.lmiinstitute.lms.web.partner.licence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.partner.LicenceService;
import org.lmiinstitute.lms.web.form.Form;
import org.lmiinstitute.lms.web.form.Refused;
import org.lmiinstitute.lms.web.shell.Once;

/** {@code POST /actions/licences/...}: grants, changes and ends licences; all but {@code grant} have the field {@code licence}, an id. */
@Path("licences")
@RequestScoped
public class LicencesResource {

    private static final String PAGE = "/admin/licences";

    @Inject
    private LicenceService licences;

    @Inject
    private Once once;

    @POST
    @Path("grant")
    public Response grant(MultivaluedMap<String, String> fields) {
        Form form = new Form(fields);
        try {
            return show(PAGE + "/" + licences.grant(new LicenceForm(form).read()));
        } catch (InvalidInputException e) {
            once.keep(Refused.of(e, form));
            return show(PAGE + "#make");
        }
    }

    @POST
    @Path("change")
    public Response change(MultivaluedMap<String, String> fields) {
        Form form = new Form(fields);
        UUID licence = form.id("licence");
        try {
            licences.change(licence, new LicenceForm(form).read());
            return show(PAGE + "/" + licence);
        } catch (InvalidInputException e) {
            once.keep(Refused.of(e, form));
            return show(PAGE + "/" + licence + "#make");
        }
    }

    @POST
    @Path("end")
    public Response end(MultivaluedMap<String, String> fields) {
        UUID licence = new Form(fields).id("licence");
        licences.revoke(licence);
        return show(PAGE + "/" + licence);
    }

    private static Response show(String page) {
        return Response.seeOther(URI.create(page)).build();
    }
}
