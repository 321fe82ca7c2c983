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

/** Works on erasures beside the requests of visitors: at once when one is asked for, and each minute on what a crash left. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class ErasureWorker {

    private static final Logger LOG = System.getLogger(ErasureWorker.class.getName());

    @Inject
    Erasure erasure;

    /** Begins, and returns at once. */
    @Asynchronous
    public void start(UUID request) {
        work(request);
    }

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void goOn() {
        erasure.open().forEach(this::work);
    }

    private void work(UUID request) {
        try {
            erasure.run(request);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The erasure " + request + " stopped; it is tried again within a minute.", e);
            erasure.complain(request, e);
        }
    }
}
