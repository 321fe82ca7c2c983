package org.lmiinstitute.lms.external;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.external.internal.cmi5.Waivers;
import org.lmiinstitute.lms.identity.Role;

/** Lets learners pass over units of cmi5 courses whose requirements they met otherwise (cmi5, section 9.3.7). */
@Stateless
@LocalBean
@RolesAllowed({Role.TRAINER, Role.ADMINISTRATOR})
public class WaiverService {

    private static final int LONGEST_REASON = 200;

    @Inject
    Waivers waivers;

    /**
     * Waives a unit for one learner: it counts as done from now on.
     *
     * @param attemptId the learner's attempt at the module
     * @param activity the short id of the activity that plays the unit
     * @param reason in a few words: {@code Tested Out}, {@code Equivalent AU}, {@code Equivalent Outside Activity} and
     *     {@code Administrative} are those that cmi5 knows
     * @throws ConflictException if the unit is done or waived already
     * @throws NotFoundException unless the activity plays a unit of a cmi5 course
     */
    public void waive(UUID attemptId, String activity, String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidInputException(
                    "reason", "is empty or too long", "between 1 and " + LONGEST_REASON + " characters");
        }
        waivers.waive(attemptId, activity, reason.strip());
    }
}
