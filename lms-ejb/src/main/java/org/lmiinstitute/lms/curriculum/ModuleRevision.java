package org.lmiinstitute.lms.curriculum;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An immutable published state of a module. */
@Entity
@Table(name = "module_revision")
public class ModuleRevision {

    @Id
    private UUID id;

    @Column(name = "module_id")
    private UUID moduleId;

    private int major;
    private int minor;

    @Basic(fetch = FetchType.LAZY)
    private String document;

    @Basic(fetch = FetchType.LAZY)
    @Column(name = "answer_key")
    private String answerKey;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected ModuleRevision() {}

    /**
     * @param document JSON for the player; holds no keys
     * @param answerKey JSON for the grader
     */
    public ModuleRevision(
            UUID id, UUID moduleId, RevisionNumber number, String document, String answerKey, Instant publishedAt) {
        this.id = id;
        this.moduleId = moduleId;
        this.major = number.major();
        this.minor = number.minor();
        this.document = document;
        this.answerKey = answerKey;
        this.publishedAt = publishedAt;
    }

    public UUID id() {
        return id;
    }

    public UUID moduleId() {
        return moduleId;
    }

    public RevisionNumber number() {
        return new RevisionNumber(major, minor);
    }

    public String document() {
        return document;
    }

    public String answerKey() {
        return answerKey;
    }

    public Instant publishedAt() {
        return publishedAt;
    }
}
