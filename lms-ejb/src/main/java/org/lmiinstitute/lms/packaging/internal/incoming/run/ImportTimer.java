package org.lmiinstitute.lms.packaging.internal.incoming.run;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.lmiinstitute.lms.common.SteadyTimer;

/** Clears away uploads that nobody goes on with and files that nobody needs, and looks after imports that their jobs left. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class ImportTimer {

    private final SteadyTimer clearing = new SteadyTimer(ImportTimer.class, "Expired uploads cannot be cleared away");
    private final SteadyTimer sweeping =
            new SteadyTimer(ImportTimer.class, "Files of imports that are over cannot be removed");
    private final SteadyTimer settling = new SteadyTimer(ImportTimer.class, "Imports cannot be looked after");

    @Inject
    Uploads uploads;

    @Inject
    Leftovers leftovers;

    @Inject
    Imports imports;

    @Schedule(hour = "*", minute = "27", persistent = false)
    void clear() {
        clearing.run(() -> uploads.removeExpired());
        sweeping.run(() -> leftovers.remove());
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    void settle() {
        settling.run(() -> imports.settleAll());
    }
}
