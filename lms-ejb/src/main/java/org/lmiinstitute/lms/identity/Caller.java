package org.lmiinstitute.lms.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.NotAllowedException;

/** The one who calls right now, whichever way they came in. */
@ApplicationScoped
public class Caller {
    private SecurityContext security;

    protected Caller() {}

    @Inject
    public Caller(SecurityContext security) {
        this.security = security;
    }

    /** The account of the person who calls; empty for visitors and programs. */
    public Optional<UUID> accountId() {
        return principal().flatMap(IdentityPrincipal::accountId);
    }

    /**
     * The account of the person who calls.
     *
     * @throws NotAllowedException if nobody is signed in
     */
    public UUID requireAccountId() {
        return accountId().orElseThrow(() -> new NotAllowedException("Sign in first."));
    }

    /** The API client that calls; empty for visitors and people. */
    public Optional<UUID> apiClientId() {
        return principal().flatMap(IdentityPrincipal::apiClientId);
    }

    /** The organization of the person or program that calls. */
    public Optional<UUID> organizationId() {
        return principal().flatMap(IdentityPrincipal::organizationId);
    }

    /** Whether the one who calls has a role, beside those that let them in here. */
    public boolean has(String role) {
        return security.isCallerInRole(role);
    }

    private Optional<IdentityPrincipal> principal() {
        Principal principal = security.getCallerPrincipal();
        if (principal instanceof IdentityPrincipal identity) {
            return Optional.of(identity);
        }
        return principal == null
                ? Optional.empty()
                : security.getPrincipalsByType(IdentityPrincipal.class).stream().findFirst();
    }
}
