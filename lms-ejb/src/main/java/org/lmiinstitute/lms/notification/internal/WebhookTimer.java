package org.lmiinstitute.lms.notification.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.lmiinstitute.lms.common.SteadyTimer;

/** Looks every second which endpoints something is due for. Each node looks; who takes the rows sends. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookTimer {

    private final SteadyTimer timer = new SteadyTimer(WebhookTimer.class, "Webhooks cannot be looked for");

    @Inject
    WebhookMessageTable messages;

    @Inject
    WebhookRun run;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() {
        timer.run(() -> messages.dueEndpoints(clock.instant()).forEach(run::start));
    }
}
