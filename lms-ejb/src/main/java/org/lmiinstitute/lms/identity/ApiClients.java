package org.lmiinstitute.lms.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.lmiinstitute.lms.identity.internal.ApiClientRepository;

/** Trusted reading of API clients for server code that has already decided what its caller may see, as {@link Accounts} is of people. */
@ApplicationScoped
public class ApiClients {

    private ApiClientRepository clients;

    protected ApiClients() {}

    @Inject
    public ApiClients(ApiClientRepository clients) {
        this.clients = clients;
    }

    /** The keys of these clients, in one query. */
    public Map<UUID, String> keysOf(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : clients.keysOf(ids);
    }
}
