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
import org.lmiinstitute.lms.common.SteadyTimer;
import org.lmiinstitute.lms.media.RestrictedFileOwner;
import org.lmiinstitute.lms.media.RestrictedFiles;

/** Removes, at night, the restricted files that nobody owns: of installations that were cancelled or failed, or that were discarded. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OrphanedFiles {

    /** What is written has an owner by then. */
    private static final Duration GRACE = Duration.ofDays(1);

    private final SteadyTimer timer = new SteadyTimer(OrphanedFiles.class, "Orphaned files cannot be removed");

    @Inject
    RestrictedFiles files;

    @Any
    @Inject
    Instance<RestrictedFileOwner> owners;

    @Inject
    Clock clock;

    @Schedule(hour = "3", minute = "50", persistent = false)
    void remove() {
        timer.run(() -> files.removeOrphans(clock.instant().minus(GRACE), this::isOwned));
    }

    private boolean isOwned(String sha256) {
        return owners.stream().anyMatch(owner -> owner.keeps(sha256));
    }
}
