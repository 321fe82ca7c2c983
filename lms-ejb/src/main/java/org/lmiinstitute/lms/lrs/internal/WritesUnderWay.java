package org.lmiinstitute.lms.lrs.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The transactions of this node that have stamped statements and are not over: what they stored may still appear, so the store is
 * consistent only up to the oldest of them (X-Experience-API-Consistent-Through, xAPI 1.0.3 Communication 2.1.3).
 */
@ApplicationScoped
public class WritesUnderWay {

    @Resource
    private TransactionSynchronizationRegistry transactions;

    private final NavigableSet<Write> writes = new ConcurrentSkipListSet<>();
    private final AtomicLong counter = new AtomicLong();
    private Clock clock;

    protected WritesUnderWay() {}

    @Inject
    public WritesUnderWay(Clock clock) {
        this.clock = clock;
    }

    private record Write(Instant began, long number) implements Comparable<Write> {
        @Override
        public int compareTo(Write other) {
            int byTime = began.compareTo(other.began);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    /** Called before statements get their time; ends with the transaction. */
    void begin() {
        if (transactions == null || transactions.getTransactionKey() == null) {
            return;
        }
        Write write = new Write(clock.instant(), counter.incrementAndGet());
        writes.add(write);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do before the end is known
            }

            @Override
            public void afterCompletion(int status) {
                writes.remove(write);
            }
        });
    }

    /** Everything stored before this moment can be read. */
    public Instant consistentThrough() {
        Instant now = clock.instant();
        return writes.stream().findFirst().map(Write::began).orElse(now);
    }
}
