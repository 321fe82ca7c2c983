package org.lmiinstitute.lms.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.NotFoundException;
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

    @PermitAll
    public Organization get(UUID id) {
        return organizations.find(id).orElseThrow(() -> new NotFoundException("organization", id));
    }

    /** All of them, by name. */
    @PermitAll
    public List<Organization> organizations() {
        return organizations.all();
    }
}
