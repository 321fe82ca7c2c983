package org.lmiinstitute.lms.tracking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.curriculum.RevisionService;
import org.lmiinstitute.lms.identity.Caller;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.learning.Attempt;
import org.lmiinstitute.lms.learning.Attempts;
import org.lmiinstitute.lms.learning.Attempts.Begun;
import org.lmiinstitute.lms.learning.ProgressRecord;
import org.lmiinstitute.lms.tracking.internal.Launches;

/** Opens the player for the caller. The first opening begins the attempt, on the revision that is current then. */
@Stateless
@LocalBean
public class LaunchService {

    @Inject
    Caller caller;

    @Inject
    Attempts attempts;

    @Inject
    ProgressRecord progress;

    @Inject
    RevisionService revisions;

    @Inject
    Launches launches;

    /**
     * Opens a module of a course.
     *
     * @param address the address of the page that opens it
     * @throws NotEnrolledException if the caller is not enrolled in the course
     * @throws NotFoundException if the module has no published revision
     */
    @RolesAllowed(Role.LEARNER)
    public Launch launch(UUID courseId, UUID moduleId, String address) {
        Begun begun = attempts.findBegun(caller.requireAccountId(), courseId, moduleId)
                .orElseThrow(() -> new NotEnrolledException(courseId));
        Attempt attempt = begun.attempt()
                .orElseGet(() -> attempts.begin(begun.enrollment(), moduleId, currentRevision(moduleId)));
        return launches.launch(attempt, begun.progress(), address);
    }

    /**
     * Opens a module that stands outside any course, such as the recording of a webinar.
     *
     * @param address the address of the page that opens it
     * @throws NotFoundException if the module has no published revision
     */
    @RolesAllowed(Role.LEARNER)
    public Launch launchAlone(UUID moduleId, String address) {
        UUID account = caller.requireAccountId();
        Attempt attempt = attempts.find(account, moduleId)
                .orElseGet(() -> attempts.begin(account, moduleId, currentRevision(moduleId)));
        return launches.launch(attempt, progress.progressOf(attempt.id()), address);
    }

    private UUID currentRevision(UUID moduleId) {
        return revisions
                .findCurrentRevision(moduleId)
                .orElseThrow(() -> new NotFoundException("published revision of module", moduleId));
    }
}
