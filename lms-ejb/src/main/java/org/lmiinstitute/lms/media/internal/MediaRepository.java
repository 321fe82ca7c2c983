package org.lmiinstitute.lms.media.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.lmiinstitute.lms.media.MediaFile;

/** The table {@code media_file}. */
@ApplicationScoped
public class MediaRepository {

    private Clock clock;

    @Inject
    private EntityManager entities;

    protected MediaRepository() {}

    @Inject
    public MediaRepository(Clock clock) {
        this.clock = clock;
    }

    public Optional<MediaFile> find(String sha256) {
        return Optional.ofNullable(entities.find(MediaRow.class, sha256)).map(MediaRow::file);
    }

    /** Adds the row, unless the content is known already: then what is known stays. */
    @Transactional
    public MediaFile add(MediaFile file) {
        return find(file.sha256()).orElseGet(() -> {
            entities.persist(new MediaRow(file, clock.instant()));
            return file;
        });
    }
}
