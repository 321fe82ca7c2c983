package org.lmiinstitute.lms.lrs.forwarding.internal;

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
import org.lmiinstitute.lms.lrs.forwarding.DeadLetter;
import org.lmiinstitute.lms.lrs.internal.LoggedStatement;
import org.lmiinstitute.lms.lrs.internal.StatementSlices;

/**
 * Sends what waits for a target, slice by slice in the order of storing, until nothing waits or the target takes no more. Its place
 * in the log moves only after the target has answered: whoever dies in between sends the same again, which the ids make harmless.
 */
@ApplicationScoped
public class Courier {

    /** Longer than any exchange: who is this late is dead, and another may take over. */
    static final Duration LEASE = Duration.ofMinutes(2);

    static final int AT_ONCE = 100;
    /** Then it is not the statements that are wrong. */
    static final int MOST_REFUSED_IN_A_ROW = 50;

    private static final long BYTES_AT_ONCE = 1 << 20;
    private static final Logger LOG = System.getLogger(Courier.class.getName());

    private TargetTable targets;
    private DeadLetterTable letters;
    private StatementSlices slices;
    private Delivery delivery;
    private Transactions transactions;
    private Clock clock;

    protected Courier() {}

    @Inject
    public Courier(
            TargetTable targets,
            DeadLetterTable letters,
            StatementSlices slices,
            Delivery delivery,
            Transactions transactions,
            Clock clock) {
        this.targets = targets;
        this.letters = letters;
        this.slices = slices;
        this.delivery = delivery;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Sends all that waits for a target, unless somebody else does. */
    void run(UUID targetId) {
        if (targets.find(targetId).filter(this::isAnythingWaiting).isEmpty()) {
            return;
        }
        UUID holder = UUID.randomUUID();
        Instant now = clock.instant();
        if (!targets.claim(targetId, holder, now, now.plus(LEASE))) {
            return;
        }
        try {
            while (sendLetters(targetId, holder) && sendSlice(targetId, holder)) {
                // as long as something went out
            }
        } finally {
            targets.release(targetId, holder);
        }
    }

    private boolean isAnythingWaiting(TargetRow target) {
        return !letters.wanted(target.id(), 1).isEmpty() || !read(target, 1).isEmpty();
    }

    /** Sends the dead letters that are wanted again, one by one. @return whether to go on */
    private boolean sendLetters(UUID targetId, UUID holder) {
        List<DeadLetter> wanted = letters.wanted(targetId, AT_ONCE);
        while (!wanted.isEmpty()) {
            for (DeadLetter letter : wanted) {
                TargetRow target = held(targetId, holder).orElse(null);
                if (target == null || !sendAgain(target, holder, letter)) {
                    return false;
                }
            }
            wanted = letters.wanted(targetId, AT_ONCE);
        }
        return true;
    }

    private boolean sendAgain(TargetRow target, UUID holder, DeadLetter letter) {
        Optional<LoggedStatement> statement = slices.find(target.storeId(), letter.rowId());
        if (statement.isEmpty()) {
            // erased here in the meantime: there is nothing left to send
            letters.remove(target.id(), letter.rowId());
            return true;
        }
        Answer answer = delivery.send(target, List.of(statement.get()));
        if (answer instanceof Answer.Taken) {
            transactions.run(() -> {
                letters.remove(target.id(), letter.rowId());
                targets.taken(target.id(), holder, target.doneThrough(), 1, clock.instant());
            });
            return true;
        }
        if (answer instanceof Answer.Refused refused) {
            letters.add(target.id(), letter.rowId(), letter.statementId(), refused.cause(), clock.instant());
            return true;
        }
        giveUp(target, holder, answer);
        return false;
    }

    /**
     * Sends the next slice. Where the target refuses several at once, half as many go out, down to the one that it will not have.
     *
     * @return whether there may be more to send
     */
    private boolean sendSlice(UUID targetId, UUID holder) {
        TargetRow target = held(targetId, holder).orElse(null);
        if (target == null) {
            return false;
        }
        List<LoggedStatement> slice = read(target, AT_ONCE);
        int size = slice.size();
        for (int from = 0; from < slice.size(); ) {
            List<LoggedStatement> batch = ofOneVersion(slice.subList(from, Math.min(from + size, slice.size())));
            Answer answer = delivery.send(target, batch);
            if (answer instanceof Answer.Refused && batch.size() > 1) {
                size = batch.size() / 2;
            } else if (kept(target, holder, batch, answer)) {
                from += batch.size();
                size = Math.min(slice.size(), 2 * size);
            } else {
                return false;
            }
            target = held(targetId, holder).orElse(null);
            if (target == null) {
                return false;
            }
        }
        return !slice.isEmpty();
    }

    /** Keeps what a final answer means. @return whether to go on */
    private boolean kept(TargetRow target, UUID holder, List<LoggedStatement> batch, Answer answer) {
        LoggedStatement last = batch.get(batch.size() - 1);
        if (answer instanceof Answer.Taken) {
            if (target.failures() > 0) {
                LOG.log(Level.INFO, "Forwarding to {0} goes on.", target.title());
            }
            return targets.taken(target.id(), holder, last.rowId(), batch.size(), clock.instant());
        }
        if (answer instanceof Answer.Refused refused) {
            return bury(target, holder, last, refused.cause());
        }
        giveUp(target, holder, answer);
        return false;
    }

    private boolean bury(TargetRow target, UUID holder, LoggedStatement statement, String cause) {
        boolean mine = transactions.call(() -> {
            Instant now = clock.instant();
            boolean held = targets.skipped(target.id(), holder, statement.rowId(), cause, now);
            if (held) {
                letters.add(target.id(), statement.rowId(), statement.id(), cause, now);
            }
            return held;
        });
        int refused = target.refusedInRow() + 1;
        if (mine && refused >= MOST_REFUSED_IN_A_ROW) {
            giveUp(
                    target,
                    holder,
                    new Answer.Denied("It refused " + refused + " statements in a row, at last: " + cause));
            return false;
        }
        return mine;
    }

    private void giveUp(TargetRow target, UUID holder, Answer answer) {
        Instant now = clock.instant();
        if (answer instanceof Answer.Denied denied) {
            LOG.log(Level.WARNING, "Forwarding to {0} has stopped: {1}", target.title(), denied.cause());
            targets.stopped(target.id(), holder, denied.cause(), now);
        } else if (answer instanceof Answer.Later later) {
            int failures = target.failures() + 1;
            Duration pause = later.pause().orElseGet(() -> BackOff.after(failures));
            if (failures == 1) {
                LOG.log(Level.WARNING, "Forwarding to {0} waits: {1}", target.title(), later.cause());
            }
            targets.failed(target.id(), holder, failures, now.plus(pause), later.cause(), now);
        }
    }

    /** The target as it is now, if it is to run still and the lease, which is prolonged, is still ours. */
    private Optional<TargetRow> held(UUID targetId, UUID holder) {
        return targets.hold(targetId, holder, clock.instant().plus(LEASE)) ? targets.find(targetId) : Optional.empty();
    }

    private List<LoggedStatement> read(TargetRow target, int limit) {
        return slices.read(target.storeId(), target.filter(), target.doneThrough(), limit, BYTES_AT_ONCE);
    }

    /** A request speaks one version of the specification. */
    private static List<LoggedStatement> ofOneVersion(List<LoggedStatement> statements) {
        String version = TargetClient.versionOf(statements.get(0));
        int end = 1;
        while (end < statements.size()
                && TargetClient.versionOf(statements.get(end)).equals(version)) {
            end++;
        }
        return statements.subList(0, end);
    }
}
