package org.lmiinstitute.lms.notification.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.lmiinstitute.lms.common.SteadyTimer;

/** Forgets what was sent, failed or discarded long ago: nobody asks for it any more, and mail tells about people. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Housekeeping {

    /** As long a second mail under the same key is known as one. */
    static final Duration KEPT = Duration.ofDays(90);

    private static final int AT_ONCE = 1_000;

    private final SteadyTimer timer = new SteadyTimer(Housekeeping.class, "Old mail cannot be forgotten");

    @Inject
    MailTable mails;

    @Inject
    WebhookMessageTable messages;

    @Inject
    Clock clock;

    @Schedule(hour = "3", minute = "20", persistent = false)
    void tidy() {
        timer.run(() -> {
            Instant before = clock.instant().minus(KEPT);
            forget(mails.queue(), before);
            forget(messages.queue(), before);
        });
    }

    static void forget(Queue queue, Instant before) {
        int gone = AT_ONCE;
        while (gone == AT_ONCE) {
            gone = queue.forget(before, AT_ONCE);
        }
    }
}
