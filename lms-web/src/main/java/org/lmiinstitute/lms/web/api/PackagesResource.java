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
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.packaging.PackageFile;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.partner.PartnerService;

/**
 * A partner's package of a module's current revision. Its entity tag is the hash of the file, so a partner that asks with the tag
 * of its copy learns cheaply whether that copy is current; such a question is no download and enters nothing in the register.
 */
@Path("modules/{id}/packages/{format}")
@RequestScoped
public class PackagesResource {

    @Inject
    private PartnerService partners;

    @GET
    public Response take(@PathParam("id") String module, @PathParam("format") String format, @Context Request request) {
        PackageFile current = partners.prepare(moduleId(module), format(format));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag(current));
        if (unchanged != null) {
            return unchanged.build();
        }
        PackageFile taken = partners.take(moduleId(module), format(format));
        return answer(taken).entity(taken.path().toFile()).build();
    }

    @HEAD
    public Response look(@PathParam("id") String module, @PathParam("format") String format) {
        return answer(partners.prepare(moduleId(module), format(format))).build();
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

    private static PackageFormat format(String code) {
        return PackageFormat.find(code).orElseThrow(() -> new UnknownFormatException(code));
    }

    private static UUID moduleId(String id) {
        return Optional.of(id)
                .filter(text -> text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
                .map(UUID::fromString)
                .orElseThrow(() -> new NotFoundException("module", id));
    }
}
