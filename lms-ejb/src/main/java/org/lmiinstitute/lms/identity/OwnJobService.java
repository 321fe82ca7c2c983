package org.lmiinstitute.lms.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.common.job.Job;
import org.lmiinstitute.lms.common.job.JobService;

/** Jobs for those whose organization ordered them; the institute's people see all. What is not theirs is not there for them. */
@Stateless
@LocalBean
@RolesAllowed({Role.ADMINISTRATOR, Role.API_CLIENT, Role.PARTNER})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OwnJobService {

    @Inject
    JobService jobs;

    @Inject
    Caller caller;

    @Inject
    Institute institute;

    /** @throws NotFoundException if there is no such job of the caller's organization */
    public Job get(UUID id) {
        return jobs.find(id).filter(this::isOwn).orElseThrow(() -> new NotFoundException("job", id));
    }

    /**
     * Ends it if it waits or runs; then it is cancelled.
     *
     * @throws NotFoundException if there is no such job of the caller's organization
     */
    public Job cancel(UUID id) {
        return jobs.cancel(get(id).id());
    }

    private boolean isOwn(Job job) {
        return caller.organizationId()
                .filter(own -> own.equals(job.organizationId()) || institute.is(own))
                .isPresent();
    }
}
