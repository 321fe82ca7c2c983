package org.lmiinstitute.lms.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lmiinstitute.lms.common.NotAllowedException;
import org.lmiinstitute.lms.identity.Caller;
import org.lmiinstitute.lms.identity.Institute;

/** Lets administrators of the institute in, and those of no other organization: what is sent out is about everybody's people. */
@ApplicationScoped
public class InstituteDesk {

    private Caller caller;
    private Institute institute;

    protected InstituteDesk() {}

    @Inject
    public InstituteDesk(Caller caller, Institute institute) {
        this.caller = caller;
        this.institute = institute;
    }

    /** @throws NotAllowedException if the caller is of another organization, or of none */
    public void require() {
        if (caller.organizationId().filter(institute::is).isEmpty()) {
            throw new NotAllowedException("Only administrators of the institute see what is sent out.");
        }
    }
}
