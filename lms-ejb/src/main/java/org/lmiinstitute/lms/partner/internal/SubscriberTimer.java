package org.lmiinstitute.lms.partner.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.lmiinstitute.lms.common.SteadyTimer;
import org.lmiinstitute.lms.common.Transactions;

/** Looks every few seconds who has to be told of changes. Each node looks; who moves a subscriber on tells it. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SubscriberTimer {

    private final SteadyTimer timer = new SteadyTimer(SubscriberTimer.class, "Nobody can be told of changes");
    private final SteadyTimer telling =
            new SteadyTimer(SubscriberTimer.class, "A subscriber cannot be told of changes");

    @Inject
    SubscriberRound round;

    @Inject
    Transactions transactions;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void look() {
        timer.run(() -> round.due()
                .forEach(subscription -> telling.run(() -> transactions.run(() -> round.tell(subscription)))));
    }
}
