package org.lmiinstitute.lms.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person in a course; once per person and course. Its id is the registration in the course's statements. */
@Entity
@Table(name = "enrollment")
public class Enrollment {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "course_id")
    private UUID courseId;

    @Column(name = "enrolled_at")
    private Instant enrolledAt;

    protected Enrollment() {}

    public Enrollment(UUID id, UUID accountId, UUID courseId, Instant enrolledAt) {
        this.id = id;
        this.accountId = accountId;
        this.courseId = courseId;
        this.enrolledAt = enrolledAt;
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public UUID courseId() {
        return courseId;
    }

    public Instant enrolledAt() {
        return enrolledAt;
    }
}
