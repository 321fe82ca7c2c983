package org.lmiinstitute.lms.webinar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;

/** One roundtable of a series. */
@Entity
@Table(name = "webinar")
public class Webinar {

    @Id
    private UUID id;

    private String slug;
    private String title;
    private String summary;
    private String series;
    private WebinarDetails details;

    @Column(name = "recording_module_id")
    private UUID recordingModuleId;

    protected Webinar() {}

    public Webinar(UUID id) {
        this.id = id;
    }

    /** Takes over what the content file says now. */
    public void announce(String slug, String title, String summary, String series, WebinarDetails details) {
        this.slug = slug;
        this.title = title;
        this.summary = summary;
        this.series = series;
        this.details = details;
    }

    /** The recording is there to be watched: a module with one video. */
    public void publishRecording(UUID moduleId) {
        recordingModuleId = moduleId;
    }

    /** There is no recording, or not any more. */
    public void withdrawRecording() {
        recordingModuleId = null;
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

    public String getSeries() {
        return series;
    }

    public WebinarDetails getDetails() {
        return details;
    }

    public Optional<UUID> findRecordingModule() {
        return Optional.ofNullable(recordingModuleId);
    }

    public boolean isRecorded() {
        return recordingModuleId != null;
    }
}
