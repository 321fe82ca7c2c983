package org.lmiinstitute.lms.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.identity.ApiClient;
import org.lmiinstitute.lms.identity.Organization;

/** The organizations that an installation starts with, and the API client that its settings name. */
@ApplicationScoped
public class FirstOrganizations {
    private OrganizationRepository organizations;
    private ApiClientRepository clients;
    private Ids ids;
    private Clock clock;

    protected FirstOrganizations() {}

    @Inject
    public FirstOrganizations(OrganizationRepository organizations, ApiClientRepository clients, Ids ids, Clock clock) {
        this.organizations = organizations;
        this.clients = clients;
        this.ids = ids;
        this.clock = clock;
    }

    Organization institute() {
        return organization(Organization.INSTITUTE, "LMI Institute");
    }

    Organization partner() {
        return organization("NAWB", "National Association of Workforce Boards");
    }

    /** Makes the client, or gives it the secret of this start. */
    void prepareClient(Organization organization, String key, String secret) {
        clients.findByKey(key)
                .ifPresentOrElse(
                        client -> client.changeSecret(secret),
                        () -> clients.add(
                                new ApiClient(ids.next(), organization.getId(), key, secret, clock.instant())));
    }

    private Organization organization(String code, String name) {
        return organizations.findByCode(code).orElseGet(() -> {
            Organization made = new Organization(ids.next(), code, name);
            organizations.add(made);
            return made;
        });
    }
}
