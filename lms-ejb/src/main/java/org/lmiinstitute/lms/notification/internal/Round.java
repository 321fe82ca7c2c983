package org.lmiinstitute.lms.notification.internal;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.common.outgoing.Answer;

/**
 * Sends what is due in a queue. Rows are taken in one short transaction and sent outside of any, one after the other; what the other side
 * acknowledged is never sent again. Whoever dies between sending and the acknowledgement sends it once more, with the same id.
 */
@ApplicationScoped
public class Round {

    /** Longer than any exchange: who is this late is dead, and another may take over. */
    static final Duration LEASE = Duration.ofMinutes(10);

    static final int AT_ONCE = 20;

    private static final Logger LOG = System.getLogger(Round.class.getName());

    private Transactions transactions;
    private Clock clock;
    private volatile boolean isStopping;

    protected Round() {}

    @Inject
    public Round(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is under way is finished, and the rest goes out after the next start. */
    @PreDestroy
    void stop() {
        isStopping = true;
    }

    /** Sends until nothing is due any more or the other side is away. @param lane only what goes this way */
    void run(Channel channel, Optional<UUID> lane) {
        boolean more = true;
        while (more) {
            more = some(channel, lane);
        }
    }

    /** @return whether there may be more to send */
    private boolean some(Channel channel, Optional<UUID> lane) {
        Lease lease = new Lease(UUID.randomUUID(), clock.instant().plus(LEASE));
        List<UUID> taken = transactions.call(() -> channel.queue().claim(lease, clock.instant(), AT_ONCE, lane));
        try {
            for (UUID id : taken) {
                boolean isHeld = !isStopping
                        && channel.queue().hold(id, lease.until(clock.instant().plus(LEASE)));
                if (isHeld && !goesOn(channel, id, lease)) {
                    return false;
                }
            }
        } finally {
            channel.queue().release(lease, clock.instant());
        }
        return !isStopping && taken.size() == AT_ONCE;
    }

    /** Sends one and keeps what came of it. @return whether the other side takes more now */
    private boolean goesOn(Channel channel, UUID id, Lease lease) {
        Answer answer = send(channel, id);
        Instant now = clock.instant();
        if (answer instanceof Answer.Taken) {
            channel.queue().sent(id, lease, now);
        } else if (answer instanceof Answer.Refused refused) {
            channel.queue().failed(id, lease, refused.cause(), now);
        } else if (answer instanceof Answer.Denied denied) {
            channel.stop(id, denied.cause());
            return false;
        } else if (answer instanceof Answer.Later later) {
            later(channel, id, lease, later);
            return later.isReached();
        }
        return true;
    }

    private void later(Channel channel, UUID id, Lease lease, Answer.Later answer) {
        Instant now = clock.instant();
        Optional<Instant> next = channel.retries().nextTry(channel.queue().tries(id) + 1, answer.pause(), now);
        if (next.isPresent()) {
            channel.queue().later(id, lease, next.get(), answer.cause());
        } else {
            channel.queue().failed(id, lease, answer.cause(), now);
            channel.stop(id, answer.cause());
        }
    }

    /** What nobody expected is tried again too. The page names the kind of failure only: what a message holds is for the log. */
    private static Answer send(Channel channel, UUID id) {
        try {
            return channel.send(id);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Sending " + id + " failed unexpectedly", e);
            String kind = e.getClass().getSimpleName();
            return new Answer.Later(
                    "Something failed here: " + kind + ". The log of the server has the details.",
                    Optional.empty(),
                    true);
        }
    }
}
