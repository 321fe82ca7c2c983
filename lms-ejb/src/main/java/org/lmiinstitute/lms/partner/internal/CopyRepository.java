package org.lmiinstitute.lms.partner.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.partner.RegisteredCopy;

/** The rows of the copy register. */
@ApplicationScoped
public class CopyRepository {

    private static final String LATEST =
            """
            select copy from RegisteredCopy copy
            where copy.organizationId = :organization
              and copy.takenAt = (select max(other.takenAt) from RegisteredCopy other
                                  where other.organizationId = :organization
                                    and other.subjectId = copy.subjectId and other.format = copy.format)
            order by copy.takenAt desc
            """;

    @Inject
    private EntityManager entities;

    public void add(RegisteredCopy copy) {
        entities.persist(copy);
    }

    public List<RegisteredCopy> latest(UUID organizationId) {
        return entities.createQuery(LATEST, RegisteredCopy.class)
                .setParameter("organization", organizationId)
                .getResultList();
    }
}
