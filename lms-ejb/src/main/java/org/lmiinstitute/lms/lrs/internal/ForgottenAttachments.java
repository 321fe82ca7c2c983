package org.lmiinstitute.lms.lrs.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.lmiinstitute.lms.common.SteadyTimer;

/** Removes, at night, the files of attachments that no statement has: of requests that were refused, or of statements that are gone. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ForgottenAttachments {

    /** A request that brings a file is over by then. */
    private static final Duration GRACE = Duration.ofDays(1);

    private final SteadyTimer timer =
            new SteadyTimer(ForgottenAttachments.class, "Forgotten attachments cannot be removed");

    @Inject
    AttachmentFolder folder;

    @Inject
    AttachmentTable table;

    @Inject
    Clock clock;

    @Schedule(hour = "3", minute = "40", persistent = false)
    void remove() {
        timer.run(() -> folder.sweep(clock.instant().minus(GRACE), table::isKept));
    }
}
