package org.lmiinstitute.lms.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.lmiinstitute.lms.identity.ApiClient;

/** Where API clients and their tokens are kept. */
@ApplicationScoped
public class ApiClientRepository {
    private static final String BY_TOKEN =
            """
            select c from ApiClient c, BearerToken t
            where t.clientId = c.id and t.tokenHash = :hash and t.expiresAt > :now""";

    @Inject
    private EntityManager entities;

    public Optional<ApiClient> findByKey(String key) {
        return entities.createQuery("select c from ApiClient c where c.key = :key", ApiClient.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    public Optional<ApiClient> findByToken(String hash, Instant now) {
        return entities.createQuery(BY_TOKEN, ApiClient.class)
                .setParameter("hash", hash)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    public void add(ApiClient client) {
        entities.persist(client);
    }

    public void add(BearerToken token) {
        entities.persist(token);
    }

    public void dropExpired(Instant now) {
        entities.createQuery("delete from BearerToken t where t.expiresAt <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
