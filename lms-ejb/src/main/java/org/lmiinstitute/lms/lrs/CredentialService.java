package org.lmiinstitute.lms.lrs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.identity.OrganizationService;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.lrs.internal.CredentialList;

/** Administrators make and end the credentials of programs. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class CredentialService {

    private CredentialList list;
    private LrsCredentials credentials;
    private LrsStores stores;
    private OrganizationService organizations;
    private Clock clock;

    public CredentialService() {}

    @Inject
    public CredentialService(
            CredentialList list,
            LrsCredentials credentials,
            LrsStores stores,
            OrganizationService organizations,
            Clock clock) {
        this.list = list;
        this.credentials = credentials;
        this.stores = stores;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** All that were ever made for programs, newest first; those of launches are left out. */
    public List<CredentialListing> credentials() {
        return list.all();
    }

    /** Makes a credential for an organization's store; its secret can be read from this answer and never again. */
    public IssuedCredential issue(IssueCredential wish) {
        organizations.get(wish.organizationId());
        wish.expires().filter(end -> !end.isAfter(clock.instant())).ifPresent(end -> {
            throw new InvalidInputException("expires", "is past", "a day to come, or none");
        });
        return credentials.create(stores.storeOf(wish.organizationId()), wish.title(), wish.scopes(), wish.expires());
    }

    /** Ends a credential at once: the next request with it is refused. */
    public void revoke(UUID credentialId) {
        list.find(credentialId).orElseThrow(() -> new NotFoundException("credential", credentialId));
        credentials.revoke(credentialId);
    }
}
