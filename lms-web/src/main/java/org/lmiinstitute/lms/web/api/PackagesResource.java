package org.lmiinstitute.lms.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.UUID;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.common.job.Job;
import org.lmiinstitute.lms.packaging.PackageFile;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageState;
import org.lmiinstitute.lms.packaging.PackageSubject;
import org.lmiinstitute.lms.partner.PartnerService;
import org.lmiinstitute.lms.web.job.JobAnswer;
import org.lmiinstitute.lms.web.media.FilePart;
import org.lmiinstitute.lms.web.rest.PathId;

/**
 * A partner's package of a module or course as it is published now. Its entity tag is the hash of the file, so a partner that asks with the tag
 * of its copy learns cheaply whether that copy is current; such a question is no download and enters nothing in the register.
 */
@Path("{kind: modules|courses}/{id}/packages/{format}")
@RequestScoped
public class PackagesResource {

    @Inject
    private PartnerService partners;

    @Inject
    private Settings settings;

    @PathParam("kind")
    private String kind;

    @PathParam("id")
    private String id;

    @PathParam("format")
    private String format;

    @Context
    private Request request;

    @HeaderParam("Range")
    private String range;

    @HeaderParam("If-Range")
    private String ifRange;

    /** Who resumes a download has been entered in the register already. */
    @GET
    public Response take() {
        PackageState state = partners.prepare(subject(), format());
        if (!(state instanceof PackageState.Ready ready)) {
            return underWay(state);
        }
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag(ready.file()));
        if (unchanged != null) {
            return unchanged.build();
        }
        FilePart part = part(ready.file());
        if (part.isFromStart()) {
            partners.take(subject(), format());
        }
        return answer(ready.file(), part)
                .entity((StreamingOutput) part::writeTo)
                .build();
    }

    @HEAD
    public Response look() {
        PackageState state = partners.prepare(subject(), format());
        return state instanceof PackageState.Ready ready
                ? answer(ready.file(), part(ready.file())).build()
                : underWay(state);
    }

    /** It is being made: the job says how far it is, and the same address answers with the file later. */
    private Response underWay(PackageState state) {
        Job job = ((PackageState.UnderWay) state).job();
        String address = JobResource.address(settings, job.id());
        return Response.accepted(JobAnswer.of(job, address, settings.publicUrl() + job.resultPath())
                        .toString())
                .type(MediaType.APPLICATION_JSON)
                .location(URI.create(address))
                .header(HttpHeaders.RETRY_AFTER, JobResource.LOOK_AGAIN_SECONDS)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private FilePart part(PackageFile file) {
        return FilePart.of(file.path(), file.bytes(), '"' + file.sha256() + '"', range, ifRange);
    }

    private static Response.ResponseBuilder answer(PackageFile file, FilePart part) {
        Response.ResponseBuilder answer = Response.status(part.status())
                .type("application/zip")
                .tag(tag(file))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.fileName() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        part.headers().forEach(answer::header);
        return answer;
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
