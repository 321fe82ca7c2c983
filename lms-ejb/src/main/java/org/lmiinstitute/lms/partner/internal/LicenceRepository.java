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

    /** With what they name, which is read at once for all of them. */
    private static final String LICENCES =
            "select distinct licence from Licence licence left join fetch licence.formats";

    private static final String BATCH = "eclipselink.batch";
    private static final String ITEMS = "licence.items";

    @Inject
    private EntityManager entities;

    public void add(Licence licence) {
        entities.persist(licence);
    }

    public Optional<Licence> find(UUID id) {
        return Optional.ofNullable(entities.find(Licence.class, id));
    }

    public List<Licence> all() {
        return entities.createQuery(LICENCES + " order by licence.id desc", Licence.class)
                .setHint(BATCH, ITEMS)
                .getResultList();
    }

    public List<Licence> ofOrganization(UUID organizationId) {
        return entities.createQuery(LICENCES + " where licence.organizationId = :organization", Licence.class)
                .setHint(BATCH, ITEMS)
                .setParameter("organization", organizationId)
                .getResultList();
    }
}
