package org.lmiinstitute.lms.notification.internal;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.SteadyTimer;

/** Sends to each endpoint by itself, so that a slow one keeps no other waiting. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookRun {

    private final SteadyTimer steady = new SteadyTimer(WebhookRun.class, "Messages to an endpoint cannot be sent");

    @Inject
    WebhookChannel channel;

    @Inject
    Round round;

    @Asynchronous
    public void start(UUID endpointId) {
        steady.run(() -> round.run(channel, Optional.of(endpointId)));
    }
}
