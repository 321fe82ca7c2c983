package org.lmiinstitute.lms.lrs.forwarding.internal;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.lmiinstitute.lms.common.outgoing.Answer;
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

    private TargetTable targets;
    private DeadLetterTable letters;
    private Outbox outbox;
    private Delivery delivery;
    private Outcomes outcomes;
    private Clock clock;
    private volatile boolean isStopping;

    protected Courier() {}

    @Inject
    public Courier(
            TargetTable targets,
            DeadLetterTable letters,
            Outbox outbox,
            Delivery delivery,
            Outcomes outcomes,
            Clock clock) {
        this.targets = targets;
        this.letters = letters;
        this.outbox = outbox;
        this.delivery = delivery;
        this.outcomes = outcomes;
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
            withLease(targetId, holder -> targets.find(targetId)
                    .ifPresent(target -> outcomes.keepUnexpected(target, holder, e)));
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
        return outcomes.keep(target, holder, letter, statement.get(), send(target, holder, List.of(statement.get())));
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
            } else if (outcomes.keep(target, holder, batch, answer)) {
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
