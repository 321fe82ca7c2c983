package org.lmiinstitute.lms.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lmiinstitute.lms.identity.internal.OrganizationRepository;

/** The organizations of this installation; their codes and names are no secret. */
@Stateless
public class OrganizationService {
    private OrganizationRepository organizations;

    public OrganizationService() {}

    @Inject
    public OrganizationService(OrganizationRepository organizations) {
        this.organizations = organizations;
    }

    @PermitAll
    public Optional<Organization> findByCode(String code) {
        return organizations.findByCode(code);
    }
}
