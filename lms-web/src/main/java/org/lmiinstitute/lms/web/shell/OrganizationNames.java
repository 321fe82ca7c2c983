package org.lmiinstitute.lms.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.identity.Organization;
import org.lmiinstitute.lms.identity.OrganizationService;

/** What organizations are called, for pages that name many. */
@RequestScoped
public class OrganizationNames {

    private OrganizationService organizations;
    private Map<UUID, String> names;

    protected OrganizationNames() {}

    @Inject
    public OrganizationNames(OrganizationService organizations) {
        this.organizations = organizations;
    }

    public String of(UUID id) {
        if (names == null) {
            names = organizations.organizations().stream()
                    .collect(Collectors.toMap(Organization::getId, Organization::getName));
        }
        return names.get(id);
    }
}
