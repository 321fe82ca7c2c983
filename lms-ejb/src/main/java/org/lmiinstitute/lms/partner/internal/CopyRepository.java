package org.lmiinstitute.lms.partner.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
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

    private static final String LATEST_OF_ALL =
            """
            select copy from RegisteredCopy copy
            where copy.takenAt = (select max(other.takenAt) from RegisteredCopy other
                                  where other.organizationId = copy.organizationId
                                    and other.subjectId = copy.subjectId and other.format = copy.format)
            order by copy.takenAt desc
            """;

    @Inject
    private EntityManager entities;

    public void add(RegisteredCopy copy) {
        entities.persist(copy);
    }

    public Optional<RegisteredCopy> find(UUID copyId) {
        return Optional.ofNullable(entities.find(RegisteredCopy.class, copyId));
    }

    /** The latest of each organization, thing and format, newest first. */
    public List<RegisteredCopy> latestOfAll() {
        return entities.createQuery(LATEST_OF_ALL, RegisteredCopy.class).getResultList();
    }

    public List<RegisteredCopy> latest(UUID organizationId) {
        return entities.createQuery(LATEST, RegisteredCopy.class)
                .setParameter("organization", organizationId)
                .getResultList();
    }
}
