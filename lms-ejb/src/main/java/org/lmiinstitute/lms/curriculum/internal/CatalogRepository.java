package org.lmiinstitute.lms.curriculum.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.Activity;
import org.lmiinstitute.lms.curriculum.Course;
import org.lmiinstitute.lms.curriculum.Module;
import org.lmiinstitute.lms.curriculum.RevisionNumber;

/** Reads courses, modules and activity rows for the catalogue; opens no document. */
@ApplicationScoped
public class CatalogRepository {

    /** A published module with number and date of its current revision; the course is null where none was asked for. */
    public record PublishedModule(UUID courseId, Module module, RevisionNumber number, Instant publishedAt) {}

    private static final String PUBLISHED =
            "select cm.courseId, m, r.major, r.minor, r.publishedAt from CourseModule cm, Module m, ModuleRevision r"
                    + " where m.id = cm.moduleId and r.id = m.currentRevisionId";

    @Inject
    private EntityManager entities;

    public Optional<Course> findCourse(UUID id) {
        return Optional.ofNullable(entities.find(Course.class, id));
    }

    public Optional<Course> findCourse(String slug) {
        return entities.createQuery("select c from Course c where c.slug = :slug", Course.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    public List<Course> courses() {
        return entities.createQuery("select c from Course c order by c.code", Course.class)
                .getResultList();
    }

    public List<PublishedModule> modulesOf(UUID courseId) {
        TypedQuery<Object[]> query =
                entities.createQuery(PUBLISHED + " and cm.courseId = :course order by cm.position", Object[].class);
        return published(query.setParameter("course", courseId));
    }

    public List<PublishedModule> modulesOfAllCourses() {
        return published(entities.createQuery(PUBLISHED + " order by cm.courseId, cm.position", Object[].class));
    }

    public Optional<PublishedModule> findModule(UUID id) {
        return single(entities.createQuery(ONE_MODULE + " and m.id = :id", Object[].class)
                .setParameter("id", id));
    }

    public Optional<PublishedModule> findModule(String slug) {
        return single(entities.createQuery(ONE_MODULE + " and m.slug = :slug", Object[].class)
                .setParameter("slug", slug));
    }

    public List<PublishedModule> modules(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return published(entities.createQuery(ONE_MODULE + " and m.id in :ids", Object[].class)
                .setParameter("ids", ids));
    }

    public List<Activity> activitiesOf(Collection<UUID> revisionIds) {
        if (revisionIds.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select a from Activity a where a.revisionId in :revisions order by a.position", Activity.class)
                .setParameter("revisions", revisionIds)
                .getResultList();
    }

    public List<UUID> coursesWithModule(UUID moduleId) {
        return entities.createQuery(
                        "select distinct cm.courseId from CourseModule cm where cm.moduleId = :module", UUID.class)
                .setParameter("module", moduleId)
                .getResultList();
    }

    public Optional<UUID> findModuleWithActivity(UUID activityId) {
        return entities.createQuery(
                        "select r.moduleId from Activity a, ModuleRevision r where r.id = a.revisionId"
                                + " and a.id = :activity",
                        UUID.class)
                .setParameter("activity", activityId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static final String ONE_MODULE =
            "select m.id, m, r.major, r.minor, r.publishedAt from Module m, ModuleRevision r where r.id = m.currentRevisionId";

    private static Optional<PublishedModule> single(TypedQuery<Object[]> query) {
        return published(query).stream().findFirst();
    }

    private static List<PublishedModule> published(TypedQuery<Object[]> query) {
        return query.getResultStream()
                .map(row -> new PublishedModule(
                        (UUID) row[0],
                        (Module) row[1],
                        new RevisionNumber((Integer) row[2], (Integer) row[3]),
                        (Instant) row[4]))
                .toList();
    }
}
