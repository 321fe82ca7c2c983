package org.lmiinstitute.lms.media.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.lmiinstitute.lms.media.MediaFile;

/** What is known of a kept file; the repository enters it. */
@Entity
@Table(name = "media_file")
public class MediaRow {

    @Id
    private String sha256;

    private String extension;

    @Column(name = "media_type")
    private String mediaType;

    private long bytes;

    @Column(name = "kept_at")
    private Instant keptAt;

    protected MediaRow() {}

    MediaFile file() {
        return new MediaFile(sha256, bytes, mediaType, extension);
    }
}
