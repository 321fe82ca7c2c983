package org.lmiinstitute.lms.curriculum.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.Activity;
import org.lmiinstitute.lms.curriculum.Module;
import org.lmiinstitute.lms.curriculum.ModuleRevision;
import org.lmiinstitute.lms.curriculum.RevisionNumber;

/** Modules with their revisions and activity rows. */
@ApplicationScoped
public class RevisionRepository {

    @Inject
    private EntityManager entities;

    public Optional<Module> findModule(UUID id) {
        return Optional.ofNullable(entities.find(Module.class, id));
    }

    public Optional<Module> findModuleBySlug(String slug) {
        return entities.createQuery("select m from Module m where m.slug = :slug", Module.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    public Optional<ModuleRevision> findRevision(UUID id) {
        return Optional.ofNullable(entities.find(ModuleRevision.class, id));
    }

    public Optional<UUID> findRevisionId(UUID moduleId, RevisionNumber number) {
        return entities.createQuery(
                        "select r.id from ModuleRevision r where r.moduleId = :module and r.major = :major and r.minor = :minor",
                        UUID.class)
                .setParameter("module", moduleId)
                .setParameter("major", number.major())
                .setParameter("minor", number.minor())
                .getResultStream()
                .findFirst();
    }

    /** Adds a module; at once, for what refers to it. */
    public void add(Module module) {
        entities.persist(module);
        entities.flush();
    }

    /** Adds a revision, then its activities, which refer to it. */
    public void add(ModuleRevision revision, List<Activity> activities) {
        entities.persist(revision);
        entities.flush();
        activities.forEach(entities::persist);
    }
}
