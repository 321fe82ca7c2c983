package org.lmiinstitute.lms.lrs.forwarding.internal;

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
import java.util.function.Consumer;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.lrs.forwarding.DeadLetter;
import org.lmiinstitute.lms.lrs.internal.LoggedStatement;

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

    private static final Logger LOG = System.getLogger(Courier.class.getName());

    private TargetTable targets;
    private DeadLetterTable letters;
    private Outbox outbox;
    private Delivery delivery;
    private Transactions transactions;
    private Clock clock;
    private volatile boolean isStopping;

    protected Courier() {}

    @Inject
    public Courier(
            TargetTable targets,
            DeadLetterTable letters,
            Outbox outbox,
            Delivery delivery,
            Transactions transactions,
            Clock clock) {
        this.targets = targets;
        this.letters = letters;
        this.outbox = outbox;
        this.delivery = delivery;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is under way is finished, and the rest goes out after the next start. */
    @PreDestroy
    void stop() {
        isStopping = true;
    }

    /** Sends all that waits for a target, unless somebody else does. Whatever goes wrong is kept as a failure, and tried again later. */
    void run(UUID targetId) {
        try {
            if (targets.find(targetId).filter(outbox::isAnythingToDo).isPresent()) {
                withLease(targetId, holder -> {
                    while (sendLetters(targetId, holder) && sendSlice(targetId, holder)) {
                        // as long as something went out
                    }
                });
            }
        } catch (RuntimeException e) {
            withLease(targetId, holder -> keepUnexpected(targetId, holder, e));
        }
    }

    private void withLease(UUID targetId, Consumer<UUID> work) {
        UUID holder = UUID.randomUUID();
        Instant now = clock.instant();
        if (!targets.claim(targetId, holder, now, now.plus(LEASE))) {
            return;
        }
        try {
            work.accept(holder);
        } finally {
            targets.release(targetId, holder);
        }
    }

    /** The page names the kind of failure only: what a message holds is for the log, which has it once. */
    private void keepUnexpected(UUID targetId, UUID holder, RuntimeException failure) {
        TargetRow target = targets.find(targetId).orElseThrow(() -> failure);
        String cause = "Something failed here, before or after sending: "
                + failure.getClass().getSimpleName() + ". The log of the server has the details.";
        if (target.failures() == 0 || !target.lastError().equals(Optional.of(cause))) {
            LOG.log(Level.ERROR, "Forwarding to " + target.title() + " failed unexpectedly", failure);
        }
        later(target, holder, List.of(), new Answer.Later(cause, Optional.empty(), false));
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
        Optional<LoggedStatement> statement = outbox.find(target, letter.rowId());
        if (statement.isEmpty()) {
            // erased here in the meantime: there is nothing left to send
            letters.remove(target.id(), letter.rowId());
            return true;
        }
        Answer answer = send(target, holder, List.of(statement.get()));
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
        giveUp(target, holder, List.of(statement.get()), answer);
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
        UUID end = outbox.end();
        List<LoggedStatement> slice = outbox.next(target);
        if (slice.isEmpty() && outbox.isLagging(target, end)) {
            targets.passed(targetId, holder, end);
        }
        int size = Math.min(slice.size(), target.atOnce());
        for (int from = 0; from < slice.size(); ) {
            List<LoggedStatement> batch = ofOneVersion(slice.subList(from, Math.min(from + size, slice.size())));
            Answer answer = send(target, holder, batch);
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

    private Answer send(TargetRow target, UUID holder, List<LoggedStatement> batch) {
        Parcel parcel = delivery.pack(target, batch);
        if (!parcel.extraTime().isZero()) {
            targets.hold(target.id(), holder, clock.instant().plus(LEASE).plus(parcel.extraTime()));
        }
        return delivery.send(target, parcel);
    }

    /** Keeps what a final answer means. @return whether to go on */
    private boolean kept(TargetRow target, UUID holder, List<LoggedStatement> batch, Answer answer) {
        LoggedStatement last = batch.get(batch.size() - 1);
        if (answer instanceof Answer.Taken) {
            if (target.failures() > 0) {
                LOG.log(Level.INFO, "Forwarding to {0} goes on.", target.title());
            }
            return isBehind(target, last)
                    ? targets.takenBeside(target.id(), holder, batch.size(), clock.instant())
                    : targets.taken(target.id(), holder, last.rowId(), batch.size(), clock.instant());
        }
        if (answer instanceof Answer.Refused refused) {
            return bury(target, holder, last, refused.cause());
        }
        giveUp(target, holder, batch, answer);
        return false;
    }

    /** Whether the target's place is beyond a statement already: it goes along with one that it refers to. */
    private static boolean isBehind(TargetRow target, LoggedStatement statement) {
        return statement.rowId().compareTo(target.doneThrough()) <= 0;
    }

    private boolean bury(TargetRow target, UUID holder, LoggedStatement statement, String cause) {
        if (isBehind(target, statement)) {
            letters.add(target.id(), statement.rowId(), statement.id(), cause, clock.instant());
            return true;
        }
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
                    List.of(statement),
                    new Answer.Denied("It refused " + refused + " statements in a row, at last: " + cause));
            return false;
        }
        return mine;
    }

    private void giveUp(TargetRow target, UUID holder, List<LoggedStatement> batch, Answer answer) {
        if (answer instanceof Answer.Denied denied) {
            LOG.log(Level.WARNING, "Forwarding to {0} has stopped: {1}", target.title(), denied.cause());
            targets.stopped(target.id(), holder, denied.cause(), clock.instant());
        } else if (answer instanceof Answer.Later later) {
            if (target.failures() == 0) {
                LOG.log(Level.WARNING, "Forwarding to {0} waits: {1}", target.title(), later.cause());
            }
            later(target, holder, batch, later);
        }
    }

    /** A target that was there and failed may have failed over what was sent: the next time it is half as much. */
    private void later(TargetRow target, UUID holder, List<LoggedStatement> batch, Answer.Later answer) {
        Instant now = clock.instant();
        int failures = target.failures() + 1;
        boolean isAlone = answer.isReached() && batch.size() == 1;
        targets.failed(
                target.id(),
                holder,
                new Failure(
                        failures,
                        now.plus(BackOff.after(failures, answer.pause())),
                        answer.isReached() ? Math.max(1, Math.min(batch.size(), target.atOnce()) / 2) : target.atOnce(),
                        isAlone ? Optional.of(batch.get(0).rowId()) : Optional.empty(),
                        answer.cause()),
                now);
    }

    /** The target as it is now, if it is to run still and the lease, which is prolonged, is still ours. */
    private Optional<TargetRow> held(UUID targetId, UUID holder) {
        return !isStopping && targets.hold(targetId, holder, clock.instant().plus(LEASE))
                ? targets.find(targetId)
                : Optional.empty();
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
