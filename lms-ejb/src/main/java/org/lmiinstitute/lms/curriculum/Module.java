package org.lmiinstitute.lms.curriculum;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The unit that is reused, revised and packaged for partners. What learners see of it is its current revision. */
@Entity
@Table(name = "module")
public class Module {

    @Id
    private UUID id;

    private String slug;
    private String title;
    private String goal;
    private String summary;
    private String language;
    private int minutes;
    private String level;
    private String audiences;
    private String topics;
    private String licence;
    private String source;

    @Basic(fetch = FetchType.LAZY)
    @Column(name = "instructor_notes")
    private String instructorNotes;

    @Column(name = "current_revision_id")
    private UUID currentRevisionId;

    protected Module() {}

    public Module(UUID id, ModuleDescription description) {
        this.id = id;
        describe(description);
    }

    /** Takes over what the content file says now. */
    public final void describe(ModuleDescription now) {
        // the notes first: they are fetched when they are set, and what was set before would be read anew with them
        instructorNotes = now.instructorNotes();
        slug = now.slug();
        title = now.title();
        goal = now.goal();
        summary = now.summary();
        language = now.language();
        minutes = now.minutes();
        level = now.level();
        audiences = Words.join(now.audiences());
        topics = Words.join(now.topics());
        licence = now.licence();
        source = now.source();
    }

    /** Makes a revision the one that new attempts begin on. */
    public void publish(ModuleRevision revision) {
        currentRevisionId = revision.id();
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    public Optional<UUID> currentRevisionId() {
        return Optional.ofNullable(currentRevisionId);
    }

    public ModuleDescription description() {
        return new ModuleDescription(
                slug,
                title,
                goal,
                summary,
                language,
                minutes,
                level,
                Words.split(audiences),
                Words.split(topics),
                licence,
                source,
                instructorNotes);
    }

    /** The module as lists and course pages show it, without what only its revision knows. */
    ModuleOutline outline(RevisionNumber revision, Instant publishedAt, List<ActivityOutline> activities) {
        return new ModuleOutline(
                id,
                slug,
                title,
                goal,
                summary,
                language,
                minutes,
                level,
                Words.split(audiences),
                Words.split(topics),
                licence,
                currentRevisionId,
                revision,
                publishedAt,
                activities);
    }
}
