package org.lmiinstitute.lms.external.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.external.ExternalPackage;

/** Installed packages. */
@ApplicationScoped
public class ExternalPackageRepository {

    @Inject
    private EntityManager entities;

    public void add(ExternalPackage installed) {
        entities.persist(installed);
        entities.flush();
    }

    public Optional<ExternalPackage> find(UUID id) {
        return Optional.ofNullable(entities.find(ExternalPackage.class, id));
    }
}
