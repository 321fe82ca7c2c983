package org.lmiinstitute.lms.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.identity.internal.ApiClientRepository;
import org.lmiinstitute.lms.identity.internal.BearerToken;

/** Programs of organizations: their keys, and the bearer tokens that they get for them. */
@Stateless
public class ApiClientService {
    static final Duration TOKEN_LIFETIME = Duration.ofHours(1);

    private ApiClientRepository clients;
    private Ids ids;
    private Clock clock;

    public ApiClientService() {}

    @Inject
    public ApiClientService(ApiClientRepository clients, Ids ids, Clock clock) {
        this.clients = clients;
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

    private IssuedToken issue(ApiClient client) {
        String token = ids.newSecret();
        clients.dropExpired(clock.instant());
        clients.add(new BearerToken(token, client.getId(), clock.instant().plus(TOKEN_LIFETIME)));
        return new IssuedToken(token, TOKEN_LIFETIME);
    }
}
