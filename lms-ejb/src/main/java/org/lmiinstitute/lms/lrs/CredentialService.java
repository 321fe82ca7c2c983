package org.lmiinstitute.lms.lrs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.identity.Organization;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.lrs.internal.CredentialList;

/** Administrators make and end the credentials of programs that open the stores they administer. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class CredentialService {

    private CredentialList list;
    private LrsCredentials credentials;
    private LrsStores stores;
    private AdministeredStores administered;
    private Clock clock;

    public CredentialService() {}

    @Inject
    public CredentialService(
            CredentialList list,
            LrsCredentials credentials,
            LrsStores stores,
            AdministeredStores administered,
            Clock clock) {
        this.list = list;
        this.credentials = credentials;
        this.stores = stores;
        this.administered = administered;
        this.clock = clock;
    }

    /** All that were ever made for programs, newest first; those of launches are left out. */
    public List<CredentialListing> credentials() {
        return administered.areAll()
                ? list.all()
                : administered.organizations().stream()
                        .flatMap(own -> list.of(own.getId()).stream())
                        .toList();
    }

    /** The organizations that {@link #issue} may be called for, by name. */
    public List<Organization> organizations() {
        return administered.organizations();
    }

    /** Makes a credential for an organization's store; its secret can be read from this answer and never again. */
    public IssuedCredential issue(IssueCredential wish) {
        administered.require(wish.organizationId());
        wish.expires().filter(end -> !end.isAfter(clock.instant())).ifPresent(end -> {
            throw new InvalidInputException("expires", "is past", "a day to come, or none");
        });
        return credentials.create(stores.storeOf(wish.organizationId()), wish.title(), wish.scopes(), wish.expires());
    }

    /** Ends a credential at once: the next request with it is refused. */
    public void revoke(UUID credentialId) {
        list.find(credentialId)
                .filter(this::isAdministered)
                .orElseThrow(() -> new NotFoundException("credential", credentialId));
        credentials.revoke(credentialId);
    }

    /** A store that belongs to nobody yet is the institute's to administer. */
    private boolean isAdministered(CredentialListing credential) {
        return credential.organizationId().map(administered::isOf).orElseGet(administered::areAll);
    }
}
