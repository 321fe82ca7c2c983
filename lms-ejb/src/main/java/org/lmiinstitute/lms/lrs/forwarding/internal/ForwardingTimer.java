package org.lmiinstitute.lms.lrs.forwarding.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;

/** Looks every second which targets something may be sent to. Each node looks; the lease decides who sends. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ForwardingTimer {

    private static final Logger LOG = System.getLogger(ForwardingTimer.class.getName());

    private boolean isFailing;

    @Inject
    TargetTable targets;

    @Inject
    ForwardingRun run;

    @Inject
    Clock clock;

    /** What fails here is told and tried again a second later: the container would drop a timer that fails twice. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() {
        try {
            targets.due(clock.instant()).forEach(run::start);
            isFailing = false;
        } catch (RuntimeException e) {
            if (!isFailing) {
                LOG.log(Level.ERROR, "Forwarding cannot look for what is due", e);
            }
            isFailing = true;
        }
    }
}
