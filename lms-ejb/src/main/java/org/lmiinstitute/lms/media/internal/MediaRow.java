package org.lmiinstitute.lms.media.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.lmiinstitute.lms.media.MediaFile;

/** What is known of a kept file. */
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

    MediaRow(MediaFile file, Instant keptAt) {
        this.sha256 = file.sha256();
        this.extension = file.extension();
        this.mediaType = file.mediaType();
        this.bytes = file.bytes();
        this.keptAt = keptAt;
    }

    MediaFile file() {
        return new MediaFile(sha256, bytes, mediaType, extension);
    }
}
