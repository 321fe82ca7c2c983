package org.lmiinstitute.lms.media.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.lmiinstitute.lms.media.MediaFile;

/** The table {@code media_file}. */
@ApplicationScoped
public class MediaRepository {

    /** Of two who keep the same new content at once the later finds the row of the other. */
    private static final String ENTER =
            """
            insert into media_file (sha256, extension, media_type, bytes, kept_at) values (?1, ?2, ?3, ?4, ?5)
              on duplicate key update sha256 = sha256
            """;

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
            enter(file);
            return find(file.sha256()).orElseThrow();
        });
    }

    private void enter(MediaFile file) {
        entities.createNativeQuery(ENTER)
                .setParameter(1, file.sha256())
                .setParameter(2, file.extension())
                .setParameter(3, file.mediaType())
                .setParameter(4, file.bytes())
                .setParameter(5, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
    }
}
