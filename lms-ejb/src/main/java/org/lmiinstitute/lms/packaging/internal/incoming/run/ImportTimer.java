package org.lmiinstitute.lms.packaging.internal.incoming.run;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.lmiinstitute.lms.common.SteadyTimer;

/** Clears away uploads that nobody goes on with, and looks after imports that their jobs left. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class ImportTimer {

    private final SteadyTimer clearing = new SteadyTimer(ImportTimer.class, "Expired uploads cannot be cleared away");
    private final SteadyTimer settling = new SteadyTimer(ImportTimer.class, "Imports cannot be looked after");

    @Inject
    Uploads uploads;

    @Inject
    Imports imports;

    @Schedule(hour = "*", minute = "27", persistent = false)
    void clear() {
        clearing.run(() -> uploads.removeExpired());
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    void settle() {
        settling.run(() -> imports.settleAll());
    }
}
