package org.lmiinstitute.lms.curriculum.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A module's place in a course. */
@Entity
@IdClass(CourseModule.Key.class)
@Table(name = "course_module")
public class CourseModule {

    /** A course has one module at each position. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private UUID courseId;
        private int position;

        protected Key() {}

        public Key(UUID courseId, int position) {
            this.courseId = courseId;
            this.position = position;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && courseId.equals(key.courseId) && position == key.position;
        }

        @Override
        public int hashCode() {
            return Objects.hash(courseId, position);
        }
    }

    @Id
    @Column(name = "course_id")
    private UUID courseId;

    @Id
    private int position;

    @Column(name = "module_id")
    private UUID moduleId;

    protected CourseModule() {}

    CourseModule(UUID courseId, int position, UUID moduleId) {
        this.courseId = courseId;
        this.position = position;
        this.moduleId = moduleId;
    }

    UUID moduleId() {
        return moduleId;
    }
}
