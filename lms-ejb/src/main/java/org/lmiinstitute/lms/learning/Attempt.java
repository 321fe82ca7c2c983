package org.lmiinstitute.lms.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A person's run through one module. It stays on the revision on which it began, whatever is published later; where the
 * learner stands in it is its location, how far they are is its progress, which the projection writes beside it.
 */
@Entity
@Table(name = "attempt")
public class Attempt {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "module_id")
    private UUID moduleId;

    @Column(name = "revision_id")
    private UUID revisionId;

    @Column(name = "enrollment_id")
    private UUID enrollmentId;

    @Column(name = "scope_id")
    private UUID scopeId;

    @Column(name = "began_at")
    private Instant beganAt;

    private String location;

    @Column(name = "located_at")
    private Instant locatedAt;

    protected Attempt() {}

    private Attempt(UUID id, UUID accountId, UUID moduleId, UUID revisionId, UUID enrollmentId, Instant beganAt) {
        this.id = id;
        this.accountId = accountId;
        this.moduleId = moduleId;
        this.revisionId = revisionId;
        this.enrollmentId = enrollmentId;
        this.scopeId = enrollmentId == null ? moduleId : enrollmentId;
        this.beganAt = beganAt;
    }

    /** Begins a module of a course on this revision. */
    public static Attempt begin(UUID id, Enrollment enrollment, UUID moduleId, UUID revisionId, Instant at) {
        return new Attempt(id, enrollment.accountId(), moduleId, revisionId, enrollment.id(), at);
    }

    /** Begins a module that stands outside any course, such as a recording. */
    public static Attempt beginAlone(UUID id, UUID accountId, UUID moduleId, UUID revisionId, Instant at) {
        return new Attempt(id, accountId, moduleId, revisionId, null, at);
    }

    /** Keeps where the learner stands, as the player's state JSON. */
    public void locate(String state, Instant at) {
        this.location = state;
        this.locatedAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public UUID moduleId() {
        return moduleId;
    }

    public UUID revisionId() {
        return revisionId;
    }

    /** Empty outside a course. */
    public Optional<UUID> enrollmentId() {
        return Optional.ofNullable(enrollmentId);
    }

    /** The registration of its statements: the enrollment, or the attempt itself outside a course. */
    public UUID registration() {
        return enrollmentId == null ? id : enrollmentId;
    }

    public Instant beganAt() {
        return beganAt;
    }

    /** The player's state JSON; empty before the first was kept. */
    public Optional<String> location() {
        return Optional.ofNullable(location);
    }

    public Optional<Instant> locatedAt() {
        return Optional.ofNullable(locatedAt);
    }
}
