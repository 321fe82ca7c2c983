package org.lmiinstitute.lms.media.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.lmiinstitute.lms.common.SteadyTimer;
import org.lmiinstitute.lms.media.MediaStore;
import org.lmiinstitute.lms.media.RestrictedFileOwner;
import org.lmiinstitute.lms.media.RestrictedFiles;

/** Removes, at night, files that no row leads to: of imports and installations that were cancelled or failed, or that were discarded. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OrphanedFiles {

    /** What is written has its row by then. */
    private static final Duration GRACE = Duration.ofDays(1);

    private final SteadyTimer restricted =
            new SteadyTimer(OrphanedFiles.class, "Orphaned restricted files cannot be removed");
    private final SteadyTimer shown = new SteadyTimer(OrphanedFiles.class, "Orphaned media cannot be removed");

    @Inject
    RestrictedFiles files;

    @Inject
    MediaStore media;

    @Any
    @Inject
    Instance<RestrictedFileOwner> owners;

    @Inject
    Clock clock;

    @Schedule(hour = "3", minute = "50", persistent = false)
    void remove() {
        restricted.run(() -> files.removeOrphans(before(), this::isOwned));
        shown.run(() -> media.removeOrphans(before()));
    }

    private Instant before() {
        return clock.instant().minus(GRACE);
    }

    private boolean isOwned(String sha256) {
        return owners.stream().anyMatch(owner -> owner.keeps(sha256));
    }
}
