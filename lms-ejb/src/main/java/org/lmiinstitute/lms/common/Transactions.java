package org.lmiinstitute.lms.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs work in a transaction of its own, from its start again if another writer was faster: a database settles a race by refusing
 * one of the two, which finds the other's rows when it comes again. The work may have no effect but in the database.
 */
@ApplicationScoped
public class Transactions {

    static final int TRIES = 5;

    private OwnTransaction transaction;

    protected Transactions() {}

    @Inject
    public Transactions(OwnTransaction transaction) {
        this.transaction = transaction;
    }

    /**
     * The work's result; when this returns it is committed.
     *
     * @throws ConcurrentWriteException if the race was lost again and again, or a lock was waited for in vain
     */
    public <T> T call(Supplier<T> work) {
        for (int left = TRIES - 1; ; left--) {
            try {
                return transaction.call(work);
            } catch (RuntimeException e) {
                ConcurrentWriteException lost = ConcurrentWriteException.find(e).orElseThrow(() -> e);
                if (left == 0 || lost.isLate()) {
                    throw lost;
                }
            }
        }
    }

    /** Runs work in a transaction of its own, a single time; when this returns it is committed. */
    public void once(Runnable work) {
        transaction.call(() -> {
            work.run();
            return Optional.empty();
        });
    }

    /** Like {@link #call}, for work without a result. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return Optional.empty();
        });
    }
}
