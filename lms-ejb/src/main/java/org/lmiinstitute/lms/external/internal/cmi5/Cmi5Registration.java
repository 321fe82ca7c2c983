package org.lmiinstitute.lms.external.internal.cmi5;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * A learner's attempt at the course that a package is. Its id is the registration of the statements (section 9.6.1): one of its own,
 * because an enrollment here may hold several packages, and launching one is not to abandon another's session.
 */
@Entity
@Table(name = "cmi5_registration")
public class Cmi5Registration {

    @Id
    private UUID id;

    @Column(name = "attempt_id")
    private UUID attemptId;

    @Column(name = "package_id")
    private UUID packageId;

    @Convert(converter = StandingColumn.class)
    private CourseStanding standing;

    protected Cmi5Registration() {}

    Cmi5Registration(UUID id, UUID attemptId, UUID packageId) {
        this.id = id;
        this.attemptId = attemptId;
        this.packageId = packageId;
        this.standing = CourseStanding.NONE;
    }

    /** One of which nothing is kept: what counts may not be said in it. */
    static Cmi5Registration ofPreview(UUID id, UUID packageId) {
        return new Cmi5Registration(id, id, packageId);
    }

    UUID id() {
        return id;
    }

    UUID attemptId() {
        return attemptId;
    }

    UUID packageId() {
        return packageId;
    }

    CourseStanding standing() {
        return standing;
    }

    void stand(CourseStanding now) {
        standing = now;
    }
}
