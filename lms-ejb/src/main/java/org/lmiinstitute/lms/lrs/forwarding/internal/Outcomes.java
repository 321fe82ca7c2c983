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
import org.lmiinstitute.lms.common.outgoing.Answer;
import org.lmiinstitute.lms.common.outgoing.BackOff;
import org.lmiinstitute.lms.lrs.forwarding.DeadLetter;
import org.lmiinstitute.lms.lrs.internal.LoggedStatement;

/** What follows from the answers of a target: its place moves on, a letter is dead, the next try is later, or there is none. */
@ApplicationScoped
public class Outcomes {

    /** Then it is not the statements that are wrong. */
    static final int MOST_REFUSED_IN_A_ROW = 50;

    private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(5));
    private static final Logger LOG = System.getLogger(Outcomes.class.getName());

    private TargetTable targets;
    private DeadLetterTable letters;
    private Transactions transactions;
    private Clock clock;

    protected Outcomes() {}

    @Inject
    public Outcomes(TargetTable targets, DeadLetterTable letters, Transactions transactions, Clock clock) {
        this.targets = targets;
        this.letters = letters;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Keeps what a final answer to statements of the log means. @return whether to go on */
    boolean keep(TargetRow target, UUID holder, List<LoggedStatement> batch, Answer answer) {
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

    /** Keeps what the answer to a dead letter that was sent again means. @return whether to go on */
    boolean keep(TargetRow target, UUID holder, DeadLetter letter, LoggedStatement statement, Answer answer) {
        if (answer instanceof Answer.Taken) {
            transactions.run(() -> {
                letters.remove(target.id(), letter.rowId());
                targets.taken(target.id(), holder, target.doneThrough(), 1, clock.instant());
            });
            return true;
        }
        if (answer instanceof Answer.Refused refused) {
            letters.add(target.id(), letter.rowId(), letter.statementId(), refused.cause(), clock.instant());
            targets.answered(target.id(), holder);
            return true;
        }
        giveUp(target, holder, List.of(statement), answer);
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
                        now.plus(BACK_OFF.after(failures, answer.pause())),
                        answer.isReached() ? Math.max(1, Math.min(batch.size(), target.atOnce()) / 2) : target.atOnce(),
                        isAlone ? Optional.of(batch.get(0).rowId()) : Optional.empty(),
                        answer.cause()),
                now);
    }

    /** Keeps what nobody expected. The page names the kind of failure only: what a message holds is for the log, which has it once. */
    void keepUnexpected(TargetRow target, UUID holder, RuntimeException failure) {
        String cause = "Something failed here, before or after sending: "
                + failure.getClass().getSimpleName() + ". The log of the server has the details.";
        if (target.failures() == 0 || !target.lastError().equals(Optional.of(cause))) {
            LOG.log(Level.ERROR, "Forwarding to " + target.title() + " failed unexpectedly", failure);
        }
        later(target, holder, List.of(), new Answer.Later(cause, Optional.empty(), false));
    }
}
