package org.lmiinstitute.lms.notification.internal;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lmiinstitute.lms.common.SteadyTimer;

/** Sends the mail that is due, each second; as long as it is at it, the container does not begin again. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailWorker {

    private final SteadyTimer timer = new SteadyTimer(MailWorker.class, "Mail cannot be sent");

    @Inject
    MailChannel channel;

    @Inject
    Round round;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void send() {
        timer.run(() -> {
            if (channel.isOpen()) {
                round.run(channel, Optional.empty());
            }
        });
    }
}
