package org.lmiinstitute.lms.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** The organization that runs this installation. Which one it is never changes, so that is asked once. */
@ApplicationScoped
public class Institute {

    private OrganizationService organizations;
    private volatile UUID id;

    protected Institute() {}

    @Inject
    public Institute(OrganizationService organizations) {
        this.organizations = organizations;
    }

    /** Whether an organization is the institute. */
    public boolean is(UUID organizationId) {
        if (id == null) {
            id = organizations
                    .findByCode(Organization.INSTITUTE)
                    .map(Organization::getId)
                    .orElse(null);
        }
        return organizationId.equals(id);
    }
}
