package org.lmiinstitute.lms.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.lmiinstitute.lms.packaging.PackageFile;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageSubject;
import org.lmiinstitute.lms.partner.PartnerService;

/**
 * A partner's package of a module or course as it is published now. Its entity tag is the hash of the file, so a partner that asks with the tag
 * of its copy learns cheaply whether that copy is current; such a question is no download and enters nothing in the register.
 */
@Path("{kind: modules|courses}/{id}/packages/{format}")
@RequestScoped
public class PackagesResource {

    @Inject
    private PartnerService partners;

    @PathParam("kind")
    private String kind;

    @PathParam("id")
    private String id;

    @PathParam("format")
    private String format;

    @GET
    public Response take(@Context Request request) {
        PackageFile current = partners.prepare(subject(), format());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag(current));
        if (unchanged != null) {
            return unchanged.build();
        }
        PackageFile taken = partners.take(subject(), format());
        return answer(taken).entity(taken.path().toFile()).build();
    }

    @HEAD
    public Response look() {
        return answer(partners.prepare(subject(), format())).build();
    }

    private static Response.ResponseBuilder answer(PackageFile file) {
        return Response.ok()
                .type("application/zip")
                .tag(tag(file))
                .header(HttpHeaders.CONTENT_LENGTH, file.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.fileName() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    private static EntityTag tag(PackageFile file) {
        return new EntityTag(file.sha256());
    }

    private PackageFormat format() {
        return PackageFormat.find(format).orElseThrow(() -> new UnknownFormatException(format));
    }

    private PackageSubject subject() {
        boolean isCourse = kind.equals("courses");
        UUID uuid = PathId.of(isCourse ? "course" : "module", id);
        return isCourse ? PackageSubject.course(uuid) : PackageSubject.module(uuid);
    }
}
