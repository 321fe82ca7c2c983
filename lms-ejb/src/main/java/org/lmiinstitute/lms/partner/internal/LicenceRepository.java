package org.lmiinstitute.lms.partner.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.partner.Licence;

/** The rows of licences. */
@ApplicationScoped
public class LicenceRepository {

    @Inject
    private EntityManager entities;

    public void add(Licence licence) {
        entities.persist(licence);
    }

    public Optional<Licence> find(UUID id) {
        return Optional.ofNullable(entities.find(Licence.class, id));
    }

    public List<Licence> all() {
        return entities.createQuery("select licence from Licence licence order by licence.id desc", Licence.class)
                .getResultList();
    }

    public List<Licence> ofOrganization(UUID organizationId) {
        return entities.createQuery(
                        "select licence from Licence licence where licence.organizationId = :organization",
                        Licence.class)
                .setParameter("organization", organizationId)
                .getResultList();
    }
}
