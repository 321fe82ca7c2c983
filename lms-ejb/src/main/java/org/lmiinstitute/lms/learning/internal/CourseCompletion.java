package org.lmiinstitute.lms.learning.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The row that says that an enrollment's course is completed; written by the projection alone. */
@Entity
@Table(name = "course_completion")
public class CourseCompletion {

    @Id
    @Column(name = "enrollment_id")
    private UUID enrollmentId;

    @Column(name = "completed_at")
    private Instant completedAt;

    protected CourseCompletion() {}

    CourseCompletion(UUID enrollmentId, Instant completedAt) {
        this.enrollmentId = enrollmentId;
        this.completedAt = completedAt;
    }

    public UUID enrollmentId() {
        return enrollmentId;
    }

    public Instant completedAt() {
        return completedAt;
    }
}
