package org.lmiinstitute.lms.external;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.external.internal.cmi5.BegunUnits;
import org.lmiinstitute.lms.external.internal.cmi5.Waivers;
import org.lmiinstitute.lms.identity.Account;
import org.lmiinstitute.lms.identity.Accounts;
import org.lmiinstitute.lms.identity.Caller;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.learning.Attempts;

/**
 * Lets learners pass over units of cmi5 courses whose requirements they met otherwise (cmi5, section 9.3.7). Those of the institute
 * decide over everybody's units, others over those of their own people.
 */
@Stateless
@LocalBean
@RolesAllowed({Role.TRAINER, Role.ADMINISTRATOR})
public class WaiverService {

    private static final int LONGEST_REASON = 200;
    private static final List<String> REASONS =
            List.of("Tested Out", "Equivalent AU", "Equivalent Outside Activity", "Administrative");

    @Inject
    Waivers waivers;

    @Inject
    BegunUnits begun;

    @Inject
    Attempts attempts;

    @Inject
    Accounts accounts;

    @Inject
    Caller caller;

    /** The reasons that cmi5 knows (section 9.5.5.2); others may be given as well. */
    public List<String> reasons() {
        return REASONS;
    }

    /** The account with a mail address; empty if there is none over whose units the caller decides. */
    public Optional<UUID> findLearner(String email) {
        return accounts.findByEmail(email).map(Account::getId).filter(account -> findName(account)
                .isPresent());
    }

    /**
     * What a learner has begun of cmi5 courses.
     *
     * @throws NotFoundException if there is no such account over whose units the caller decides
     */
    public LearnerUnits unitsOf(UUID accountId) {
        return new LearnerUnits(accountId, nameOf(accountId), begun.of(accountId));
    }

    /**
     * Waives a unit for one learner: it counts as done from now on.
     *
     * @param attemptId the learner's attempt at the module
     * @param activity the short id of the activity that plays the unit
     * @param reason one of {@link #reasons()}, or another in a few words
     * @throws ConflictException if the unit is done or waived already
     * @throws NotFoundException unless the activity plays a unit of a cmi5 course, for somebody over whose units the caller decides
     */
    public void waive(UUID attemptId, String activity, String reason) {
        nameOf(attempts.get(attemptId).accountId());
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidInputException(
                    "reason", "is empty or too long", "between 1 and " + LONGEST_REASON + " characters");
        }
        waivers.waive(attemptId, activity, reason.strip());
    }

    private String nameOf(UUID accountId) {
        return findName(accountId).orElseThrow(() -> new NotFoundException("account", accountId));
    }

    private Optional<String> findName(UUID accountId) {
        return caller.organizationId().flatMap(organization -> accounts.nameKnownTo(organization, accountId));
    }
}
