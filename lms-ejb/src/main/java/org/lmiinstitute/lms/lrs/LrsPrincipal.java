package org.lmiinstitute.lms.lrs;

import java.security.Principal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.common.NotAllowedException;

/**
 * Who calls the record store: the holder of a credential, whose key and secret were verified.
 *
 * @param credentialId the credential; statements written with it carry it in their authority
 * @param storeId the one store that it reaches
 * @param scopes what it may do there
 * @param binding what it is bound to, if it was made for a launch or for a package
 */
public record LrsPrincipal(
        UUID credentialId, UUID storeId, Set<Scope> scopes, Optional<? extends CredentialBinding> binding)
        implements Principal {

    public LrsPrincipal {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public String getName() {
        return "lrs-credential:" + credentialId;
    }

    /** The launch that it was made for, if it was made for one. */
    public Optional<LaunchBinding> launch() {
        return binding.filter(LaunchBinding.class::isInstance).map(LaunchBinding.class::cast);
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope) || scopes.contains(Scope.ALL);
    }

    /** Refuses unless the credential has one of the scopes. */
    public void require(Scope first, Scope... others) {
        Set<Scope> sufficient = EnumSet.of(first, others);
        if (sufficient.stream().noneMatch(this::may)) {
            throw new NotAllowedException("This credential lacks the scope " + Scope.write(sufficient) + ".");
        }
    }
}
