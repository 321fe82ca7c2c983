package org.lmiinstitute.lms.curriculum.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.Course;
import org.lmiinstitute.lms.curriculum.CourseDescription;

/** Courses and the places of modules in them. */
@ApplicationScoped
public class CourseRepository {

    @Inject
    private EntityManager entities;

    public Optional<Course> findBySlug(String slug) {
        return find("select c from Course c where c.slug = :value", slug);
    }

    public Optional<Course> findByCode(String code) {
        return find("select c from Course c where c.code = :value", code);
    }

    private Optional<Course> find(String query, String value) {
        return entities.createQuery(query, Course.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }

    /** Adds a course, or takes over what is said of it now. */
    public void put(UUID id, CourseDescription description) {
        Course course = entities.find(Course.class, id);
        if (course == null) {
            entities.persist(new Course(id, description));
        } else {
            course.describe(description);
        }
        placeModules(id, description.modules());
    }

    private void placeModules(UUID courseId, List<UUID> modules) {
        entities.flush();
        entities.createQuery("delete from CourseModule cm where cm.courseId = :course")
                .setParameter("course", courseId)
                .executeUpdate();
        for (int position = 0; position < modules.size(); position++) {
            entities.persist(new CourseModule(courseId, position, modules.get(position)));
        }
    }
}
