package org.lmiinstitute.lms.webinar.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.webinar.Webinar;

/** Webinars in the database. */
@ApplicationScoped
public class Webinars {

    @Inject
    private EntityManager entities;

    public void add(Webinar webinar) {
        entities.persist(webinar);
    }

    public Optional<Webinar> find(UUID id) {
        return Optional.ofNullable(entities.find(Webinar.class, id));
    }

    public Optional<Webinar> find(String slug) {
        return entities.createQuery("SELECT w FROM Webinar w WHERE w.slug = :slug", Webinar.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    public List<Webinar> recordedAs(Collection<UUID> moduleIds) {
        return entities.createQuery("SELECT w FROM Webinar w WHERE w.recordingModuleId IN :modules", Webinar.class)
                .setParameter("modules", moduleIds)
                .getResultList();
    }

    public List<Webinar> recorded() {
        return entities.createQuery("SELECT w FROM Webinar w WHERE w.recordingModuleId IS NOT NULL", Webinar.class)
                .getResultList();
    }

    public List<Webinar> all() {
        return entities.createQuery("SELECT w FROM Webinar w", Webinar.class).getResultList();
    }
}
