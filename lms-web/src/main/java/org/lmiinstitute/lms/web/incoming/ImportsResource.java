package org.lmiinstitute.lms.web.incoming;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.lmiinstitute.lms.packaging.ImportService;
import org.lmiinstitute.lms.packaging.ImportTerms;
import org.lmiinstitute.lms.web.form.Form;

/** {@code POST /actions/imports/...}: what is done with an import, by its id in the field {@code import}. */
@Path("imports")
@RequestScoped
public class ImportsResource {

    private static final String LIST = "/imports";

    @Inject
    private ImportService imports;

    @POST
    @Path("accept")
    public Response accept(MultivaluedMap<String, String> fields) {
        Form form = new Form(fields);
        if (form.find("licence").isPresent()) {
            imports.accept(
                    id(fields),
                    new ImportTerms(form.text("title"), form.text("code"), form.text("level"), form.text("licence")));
        } else {
            imports.accept(id(fields));
        }
        return go(LIST + "/" + id(fields));
    }

    @POST
    @Path("read-again")
    public Response readAgain(MultivaluedMap<String, String> fields) {
        imports.readAgain(id(fields));
        return go(LIST + "/" + id(fields));
    }

    @POST
    @Path("cancel")
    public Response cancel(MultivaluedMap<String, String> fields) {
        imports.cancel(id(fields));
        return go(LIST + "/" + id(fields));
    }

    @POST
    @Path("discard")
    public Response discard(MultivaluedMap<String, String> fields) {
        imports.discard(id(fields));
        return go(LIST);
    }

    private static UUID id(MultivaluedMap<String, String> fields) {
        return new Form(fields).id("import");
    }

    private static Response go(String page) {
        return Response.seeOther(URI.create(page)).build();
    }
}
