package org.lmiinstitute.lms.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.NotAllowedException;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.identity.internal.ApiClientRepository;
import org.lmiinstitute.lms.identity.internal.BearerToken;

/** Programs of organizations: their keys, and the bearer tokens that they get for them. */
@Stateless
public class ApiClientService {
    static final Duration TOKEN_LIFETIME = Duration.ofHours(1);

    private static final int MOST = 20;
    private static final int KEY_BYTES = 4;

    private ApiClientRepository clients;
    private OrganizationService organizations;
    private Caller caller;
    private Ids ids;
    private Clock clock;

    public ApiClientService() {}

    @Inject
    public ApiClientService(
            ApiClientRepository clients, OrganizationService organizations, Caller caller, Ids ids, Clock clock) {
        this.clients = clients;
        this.organizations = organizations;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** The client with this key, if the secret is right; reached before anyone is signed in. */
    @PermitAll
    public Optional<ApiClient> verify(String key, String secret) {
        return clients.findByKey(key).filter(client -> client.accepts(secret));
    }

    /** A token for the client with this key and secret (RFC 6749, section 4.4); empty when they are wrong. */
    @PermitAll
    public Optional<IssuedToken> issueToken(String key, String secret) {
        return verify(key, secret).map(this::issue);
    }

    /** The active client that holds this token, while it is valid. */
    @PermitAll
    public Optional<ApiClient> findByToken(String token) {
        return clients.findByToken(Sha256.hex(token), clock.instant()).filter(ApiClient::isActive);
    }

    /** The clients of the caller's organization, those that were ended among them; the newest first. */
    @RolesAllowed(Role.PARTNER)
    public List<ApiClient> ownClients() {
        return clients.ofOrganization(ownOrganization());
    }

    /**
     * Makes a client for the caller's organization.
     *
     * @throws ConflictException if it has as many as it may
     */
    @RolesAllowed(Role.PARTNER)
    public IssuedClient make() {
        UUID organization = ownOrganization();
        long active = clients.ofOrganization(organization).stream()
                .filter(ApiClient::isActive)
                .count();
        if (active >= MOST) {
            throw new ConflictException("Your organization has " + MOST + " programs; end one that is not used.");
        }
        String code = organizations.get(organization).getCode().toLowerCase(Locale.ROOT);
        String key = code + "-" + HexFormat.of().formatHex(ids.randomBytes(KEY_BYTES));
        String secret = ids.newSecret();
        clients.add(new ApiClient(ids.next(), organization, key, secret, clock.instant()));
        return new IssuedClient(key, secret);
    }

    /**
     * Ends a client of the caller's organization at once: the next request with one of its tokens is refused.
     *
     * @throws NotFoundException if there is no such client, or it is another organization's
     */
    @RolesAllowed(Role.PARTNER)
    public void revoke(UUID clientId) {
        clients.find(clientId)
                .filter(client -> client.getOrganizationId().equals(ownOrganization()))
                .orElseThrow(() -> new NotFoundException("program", clientId))
                .revoke();
    }

    private UUID ownOrganization() {
        return caller.organizationId()
                .orElseThrow(() -> new NotAllowedException("You belong to no organization that could have programs."));
    }

    private IssuedToken issue(ApiClient client) {
        String token = ids.newSecret();
        clients.dropExpired(clock.instant());
        clients.add(new BearerToken(token, client.getId(), clock.instant().plus(TOKEN_LIFETIME)));
        return new IssuedToken(token, TOKEN_LIFETIME);
    }
}
