package org.lmiinstitute.lms.lrs.internal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.EnumSet;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.identity.Organization;
import org.lmiinstitute.lms.identity.OrganizationService;
import org.lmiinstitute.lms.lrs.LrsCredentials;
import org.lmiinstitute.lms.lrs.LrsStores;
import org.lmiinstitute.lms.lrs.Scope;

/** Ties the institute's store to its organization, and keeps the credential of {@code LMS_LRS_KEY} and {@code LMS_LRS_SECRET}. */
@Singleton(name = "LrsStart")
@Startup
@DependsOn("IdentityStart")
public class InstituteStart {

    private Settings settings;
    private OrganizationService organizations;
    private LrsStores stores;
    private LrsCredentials credentials;

    public InstituteStart() {}

    @Inject
    public InstituteStart(
            Settings settings, OrganizationService organizations, LrsStores stores, LrsCredentials credentials) {
        this.settings = settings;
        this.organizations = organizations;
        this.stores = stores;
        this.credentials = credentials;
    }

    @PostConstruct
    void start() {
        organizations
                .findByCode(Organization.INSTITUTE)
                .map(Organization::getId)
                .ifPresent(stores::assignInstitute);
        settings.find("LMS_LRS_KEY").ifPresent(key -> settings.find("LMS_LRS_SECRET")
                .ifPresent(secret -> credentials.keep(
                        stores.instituteStore(), "from the environment", EnumSet.of(Scope.ALL), key, secret)));
    }
}
