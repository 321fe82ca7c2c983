package org.lmiinstitute.lms.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.curriculum.CatalogService;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.learning.EnrollmentService;

/** {@code POST /actions/enroll}: puts the caller into the course of form field {@code course}, a slug. */
@Path("enroll")
@RequestScoped
public class EnrollResource {
    @Inject
    private CatalogService catalog;

    @Inject
    private EnrollmentService enrollments;

    @POST
    public Response enroll(@FormParam("course") String slug) {
        CourseOutline course =
                catalog.findCourse(String.valueOf(slug)).orElseThrow(() -> new NotFoundException("course", slug));
        enrollments.enroll(course.id());
        return Response.seeOther(URI.create("/courses/" + course.slug())).build();
    }
}
