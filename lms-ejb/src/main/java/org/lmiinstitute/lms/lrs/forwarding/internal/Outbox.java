package org.lmiinstitute.lms.lrs.forwarding.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lmiinstitute.lms.lrs.internal.LogFilter;
import org.lmiinstitute.lms.lrs.internal.LoggedStatement;
import org.lmiinstitute.lms.lrs.internal.StatementSlices;

/** What waits for a target: the statements behind its place in the log that it wants, and the dead letters that are wanted again. */
@ApplicationScoped
public class Outbox {

    /**
     * A place that lies so far back is moved on though nothing waits: what has been looked through for a rare match is not looked
     * through again each second, and an idle target costs a write now and then only.
     */
    static final Duration LAGGING = Duration.ofMinutes(1);

    private static final long BYTES_AT_ONCE = 1 << 20;

    private StatementSlices slices;
    private DeadLetterTable letters;

    protected Outbox() {}

    @Inject
    public Outbox(StatementSlices slices, DeadLetterTable letters) {
        this.slices = slices;
        this.letters = letters;
    }

    /** Whether there is anything to send, or a place to move on. */
    boolean isAnythingToDo(TargetRow target) {
        return isLagging(target, slices.end())
                || !letters.wanted(target.id(), 1).isEmpty()
                || !read(target, 1).isEmpty();
    }

    /** Whether a place is worth to be moved on to another. */
    boolean isLagging(TargetRow target, UUID end) {
        return StatementSlices.distance(target.doneThrough(), end).compareTo(LAGGING) > 0;
    }

    /** The place up to which the log is complete now. What is read afterwards goes at least so far. */
    UUID end() {
        return slices.end();
    }

    /**
     * The next statements in the order of storing. With those that a filter wants come those that refer to one of them and were stored
     * before it: nobody could know then that they are wanted.
     */
    List<LoggedStatement> next(TargetRow target) {
        List<LoggedStatement> slice = read(target, target.atOnce());
        if (slice.isEmpty() || target.filter().equals(LogFilter.EVERYTHING)) {
            return slice;
        }
        Stream<LoggedStatement> earlier = slices.referringFromBefore(target.storeId(), slice, BYTES_AT_ONCE).stream()
                .filter(statement -> !letters.has(target.id(), statement.rowId()));
        return Stream.concat(earlier, slice.stream())
                .sorted(Comparator.comparing(LoggedStatement::rowId))
                .toList();
    }

    Optional<LoggedStatement> find(TargetRow target, UUID rowId) {
        return slices.find(target.storeId(), rowId);
    }

    private List<LoggedStatement> read(TargetRow target, int limit) {
        return slices.read(target.storeId(), target.filter(), target.doneThrough(), limit, BYTES_AT_ONCE);
    }
}
