package org.lmiinstitute.lms.learning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.curriculum.CatalogService;
import org.lmiinstitute.lms.identity.Caller;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.learning.internal.EnrollmentRepository;

/** Puts the caller into courses. */
@Stateless
@LocalBean
public class EnrollmentService {

    @Inject
    Caller caller;

    @Inject
    EnrollmentRepository enrollments;

    @Inject
    CatalogService catalog;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /**
     * Enrolls the caller; who is enrolled stays so.
     *
     * @throws NotFoundException if there is no such course
     */
    @RolesAllowed(Role.LEARNER)
    public void enroll(UUID courseId) {
        UUID course = catalog.getCourse(courseId).id();
        enrollments.addOnce(new Enrollment(ids.next(), caller.requireAccountId(), course, clock.instant()));
    }
}
