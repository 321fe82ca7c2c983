package org.lmiinstitute.lms.workshop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A workshop that is held in a room, once or more often. */
@Entity
@Table(name = "workshop")
public class Workshop {

    @Id
    private UUID id;

    private String slug;
    private String title;
    private String summary;
    private WorkshopDetails details;

    protected Workshop() {}

    public Workshop(UUID id) {
        this.id = id;
    }

    /** Takes over what the content file says now. */
    public void announce(String slug, String title, String summary, WorkshopDetails details) {
        this.slug = slug;
        this.title = title;
        this.summary = summary;
        this.details = details;
    }

    public UUID getId() {
        return id;
    }

    public String getSlug() {
        return slug;
    }

    public String getTitle() {
        return title;
    }

    public String getSummary() {
        return summary;
    }

    public WorkshopDetails getDetails() {
        return details;
    }
}
