package org.lmiinstitute.lms.lrs.forwarding.internal;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Lets the courier run for each target by itself, so that a slow one keeps no other waiting. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ForwardingRun {

    @Inject
    Courier courier;

    @Asynchronous
    public void start(UUID targetId) {
        courier.run(targetId);
    }
}
