package org.lmiinstitute.lms.identity;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.Optional;
import java.util.UUID;

/** The caller as the container carries it: a person, or a program of an organization. */
public final class IdentityPrincipal extends CallerPrincipal {
    private static final long serialVersionUID = 1L;

    private final UUID accountId;
    private final UUID apiClientId;
    private final UUID organizationId;

    private IdentityPrincipal(String name, UUID accountId, UUID apiClientId, UUID organizationId) {
        super(name);
        this.accountId = accountId;
        this.apiClientId = apiClientId;
        this.organizationId = organizationId;
    }

    /** A person; the principal's name is the account's UUID. */
    public static IdentityPrincipal of(SignedIn person) {
        return new IdentityPrincipal(person.accountId().toString(), person.accountId(), null, person.organizationId());
    }

    /** A program of an organization. */
    public static IdentityPrincipal of(ApiClient client) {
        return new IdentityPrincipal("api-client:" + client.getId(), null, client.getId(), client.getOrganizationId());
    }

    public Optional<UUID> accountId() {
        return Optional.ofNullable(accountId);
    }

    public Optional<UUID> apiClientId() {
        return Optional.ofNullable(apiClientId);
    }

    public Optional<UUID> organizationId() {
        return Optional.ofNullable(organizationId);
    }
}
