package org.lmiinstitute.lms.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

    public Optional<ApiClient> find(UUID id) {
        return Optional.ofNullable(entities.find(ApiClient.class, id));
    }

    /** The newest first. */
    public List<ApiClient> ofOrganization(UUID organizationId) {
        return entities.createQuery(
                        "select c from ApiClient c where c.organizationId = :organization order by c.id desc",
                        ApiClient.class)
                .setParameter("organization", organizationId)
                .getResultList();
    }

    public Map<UUID, String> keysOf(Collection<UUID> ids) {
        return entities.createQuery("select c.id, c.key from ApiClient c where c.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
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
