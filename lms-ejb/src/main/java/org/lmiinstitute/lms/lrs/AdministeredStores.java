package org.lmiinstitute.lms.lrs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.identity.Caller;
import org.lmiinstitute.lms.identity.Institute;
import org.lmiinstitute.lms.identity.Organization;
import org.lmiinstitute.lms.identity.OrganizationService;

/**
 * Whose stores the caller administers, if an administrator: those of the institute administer all, those of another organization its
 * own, and one without an organization none. What is not theirs is not there for them.
 */
@ApplicationScoped
public class AdministeredStores {

    private Caller caller;
    private OrganizationService organizations;
    private LrsStores stores;
    private Institute institute;

    protected AdministeredStores() {}

    @Inject
    public AdministeredStores(Caller caller, OrganizationService organizations, LrsStores stores, Institute institute) {
        this.caller = caller;
        this.organizations = organizations;
        this.stores = stores;
        this.institute = institute;
    }

    /** Whether nothing is left out. */
    public boolean areAll() {
        return caller.organizationId().filter(institute::is).isPresent();
    }

    /** The organizations whose stores they are, by name. */
    public List<Organization> organizations() {
        List<Organization> all = organizations.organizations();
        Optional<UUID> own = caller.organizationId();
        return areAll()
                ? all
                : all.stream()
                        .filter(organization ->
                                own.filter(organization.getId()::equals).isPresent())
                        .toList();
    }

    public boolean isOf(UUID organizationId) {
        return areAll()
                || caller.organizationId().filter(organizationId::equals).isPresent();
    }

    public boolean isStore(UUID storeId) {
        return areAll()
                || Optional.ofNullable(stores.organizations().get(storeId))
                        .filter(this::isOf)
                        .isPresent();
    }

    /** @throws NotFoundException if there is no such organization, or its store is not the caller's to administer */
    public void require(UUID organizationId) {
        if (!isOf(organizationId)) {
            throw new NotFoundException("organization", organizationId);
        }
        organizations.get(organizationId);
    }

    /** @throws NotFoundException if the store is not the caller's to administer */
    public void requireStore(UUID storeId) {
        if (!isStore(storeId)) {
            throw new NotFoundException("store", storeId);
        }
    }
}
