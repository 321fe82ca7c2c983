package org.lmiinstitute.lms.workshop.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.workshop.Workshop;

/** Workshops in the database. */
@ApplicationScoped
public class Workshops {

    @Inject
    private EntityManager entities;

    public void add(Workshop workshop) {
        entities.persist(workshop);
    }

    public Optional<Workshop> find(UUID id) {
        return Optional.ofNullable(entities.find(Workshop.class, id));
    }

    public Optional<Workshop> find(String slug) {
        return entities.createQuery("SELECT w FROM Workshop w WHERE w.slug = :slug", Workshop.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    public List<Workshop> all() {
        return entities.createQuery("SELECT w FROM Workshop w ORDER BY w.title", Workshop.class)
                .getResultList();
    }
}
