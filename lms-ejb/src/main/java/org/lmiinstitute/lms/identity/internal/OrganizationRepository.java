package org.lmiinstitute.lms.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.identity.Organization;

/** Where organizations are kept. */
@ApplicationScoped
public class OrganizationRepository {
    @Inject
    private EntityManager entities;

    public Optional<Organization> find(UUID id) {
        return Optional.ofNullable(entities.find(Organization.class, id));
    }

    public Optional<Organization> findByCode(String code) {
        return entities.createQuery("select o from Organization o where o.code = :code", Organization.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    public List<Organization> all() {
        return entities.createQuery("select o from Organization o order by o.name", Organization.class)
                .getResultList();
    }

    public void add(Organization organization) {
        entities.persist(organization);
    }
}
