package org.lmiinstitute.lms.curriculum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** An ordered set of modules; which ones, and in which order, stands in its rows of {@code course_module}. */
@Entity
@Table(name = "course")
public class Course {

    @Id
    private UUID id;

    private String code;
    private String slug;
    private String title;
    private String summary;
    private String description;
    private String language;
    private String level;
    private String audiences;
    private String topics;
    private String partners;
    private String licence;
    private boolean certificate;

    @Column(name = "missing_modules")
    private int missingModules;

    protected Course() {}

    public Course(UUID id, CourseDescription description) {
        this.id = id;
        describe(description);
    }

    /** Takes over what the content file says now. */
    public final void describe(CourseDescription now) {
        code = now.code();
        slug = now.slug();
        title = now.title();
        summary = now.summary();
        description = now.description();
        language = now.language();
        level = now.level();
        audiences = Words.join(now.audiences());
        topics = Words.join(now.topics());
        partners = Words.join(now.partners());
        licence = now.licence();
        certificate = now.certificate();
        missingModules = now.missingModules();
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    CourseOutline outline(List<ModuleOutline> outlines) {
        return new CourseOutline(
                id,
                code,
                slug,
                title,
                summary,
                description,
                language,
                level,
                Words.split(audiences),
                Words.split(topics),
                Words.split(partners),
                licence,
                certificate,
                outlines,
                missingModules);
    }
}
