package org.lmiinstitute.lms.identity.internal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.identity.Organization;

/**
 * What identity sees to at each start, before any other feature: the base of ids, the organizations, the first accounts and the
 * API client of the settings. Start beans that need these say {@code @DependsOn("IdentityStart")}.
 */
@Singleton(name = "IdentityStart")
@Startup
public class IdentityStart {
    private static final int SHORTEST_SECRET = 12;

    @Inject
    private Settings settings;

    @Inject
    private StoredIdBase idBase;

    @Inject
    private FirstOrganizations organizations;

    @Inject
    private DemoAccounts demoAccounts;

    @Inject
    private FirstAdministrator administrator;

    @PostConstruct
    void start() {
        idBase.checkRequested();
        Organization institute = organizations.institute();
        prepareApiClient();
        if (settings.isDemo()) {
            settings.find("LMS_DEMO_PASSWORD")
                    .ifPresent(password -> demoAccounts.prepare(password, organizations.partner(), institute));
        } else {
            lockDemoAccounts();
            administrator.prepare(settings.find("LMS_ADMIN_EMAIL"), secret("LMS_ADMIN_PASSWORD"), institute.getId());
        }
    }

    private void lockDemoAccounts() {
        int locked = demoAccounts.lock();
        if (locked > 0) {
            StartNotice.say("Locked " + locked + " demonstration accounts of an earlier start;"
                    + " a start with LMS_MODE=demo opens them again.");
        }
    }

    private void prepareApiClient() {
        Optional<String> key = settings.find("LMS_API_KEY");
        Optional<String> secret = secret("LMS_API_SECRET");
        if (key.isPresent() && secret.isPresent()) {
            organizations.prepareClient(organizations.partner(), key.get(), secret.get());
        }
    }

    private Optional<String> secret(String name) {
        Optional<String> secret = settings.find(name);
        if (!settings.isDemo()
                && secret.filter(s -> s.length() < SHORTEST_SECRET).isPresent()) {
            FatalStart.refuse(name + " is shorter than " + SHORTEST_SECRET + " characters; choose a longer one.");
        }
        return secret;
    }
}
