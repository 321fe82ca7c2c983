package org.lmiinstitute.lms.privacy.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.lmiinstitute.lms.common.SteadyTimer;

/**
 * Works on erasures beside the requests of visitors: at once when one is asked for, and each minute on what a crash left. The log gets
 * the kinds of failures, for their messages may name whom it is about.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class ErasureWorker {

    private static final Logger LOG = System.getLogger(ErasureWorker.class.getName());

    private final SteadyTimer timer = new SteadyTimer(ErasureWorker.class, "Erasures cannot go on");

    @Inject
    Erasure erasure;

    /** Begins, and returns at once. */
    @Asynchronous
    public void start(UUID request) {
        work(request);
    }

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void goOn() {
        timer.run(() -> erasure.open().forEach(this::work));
    }

    /** One that stops keeps none of the others from going on. */
    private void work(UUID request) {
        try {
            erasure.run(request);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.ERROR,
                    "The erasure {0} stopped ({1}); it is tried again within a minute.",
                    request,
                    Erasure.kindOf(e));
            complain(request, e);
        }
    }

    private void complain(UUID request, RuntimeException failure) {
        try {
            erasure.complain(request, failure);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Why the erasure {0} stopped could not be kept ({1}).", request, Erasure.kindOf(e));
        }
    }
}
