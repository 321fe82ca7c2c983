package org.lmiinstitute.lms.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.identity.Organization;
import org.lmiinstitute.lms.identity.OrganizationService;

/** The organizations and what they are called, read once for pages that name many. */
@RequestScoped
public class OrganizationNames {

    private OrganizationService organizations;
    private List<Organization> all;
    private Map<UUID, String> names;

    protected OrganizationNames() {}

    @Inject
    public OrganizationNames(OrganizationService organizations) {
        this.organizations = organizations;
    }

    /** All of them, by name. */
    public List<Organization> all() {
        if (all == null) {
            all = organizations.organizations();
        }
        return all;
    }

    public String of(UUID id) {
        if (names == null) {
            names = all().stream().collect(Collectors.toMap(Organization::getId, Organization::getName));
        }
        return names.get(id);
    }
}
