package org.lmiinstitute.lms.tracking.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.UUID;
import org.lmiinstitute.lms.common.NotAllowedException;
import org.lmiinstitute.lms.lrs.LrsPrincipal;

/** The launch session that calls right now. */
@ApplicationScoped
public class CurrentLaunch {

    private SecurityContext security;

    protected CurrentLaunch() {}

    @Inject
    public CurrentLaunch(SecurityContext security) {
        this.security = security;
    }

    /**
     * Its id.
     *
     * @throws NotAllowedException if the caller is no launch session
     */
    public UUID id() {
        Principal caller = security.getCallerPrincipal();
        LrsPrincipal principal = caller instanceof LrsPrincipal direct
                ? direct
                : security.getPrincipalsByType(LrsPrincipal.class).stream()
                        .findFirst()
                        .orElseThrow(() -> new NotAllowedException("Only a launched player may do this."));
        return principal.credentialId();
    }
}
