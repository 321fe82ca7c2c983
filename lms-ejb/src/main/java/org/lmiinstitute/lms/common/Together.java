package org.lmiinstitute.lms.common;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Does for many callers at once what costs about as much for many as for one: a commit, a round trip to the database.
 *
 * <p>Who comes while nothing is under way is served at once. Others wait; when a group is done, the first who waits becomes the leader
 * of the next, takes everybody along who came in the meantime, and does the work for them in its own thread. A second group begins
 * beside the first only if enough waits to be worth it. So there are no threads of its own to start and stop, nobody waits while
 * nothing is done, and a caller's work begins only after it asked. If what is under way is slow, because it is large or waits itself,
 * who waited for a moment begins a group beside it.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public final class Together<Q, A> {

    private final Limits limits;
    private final ToLongFunction<Q> weight;
    private final Function<List<Q>, List<A>> work;
    private final Deque<Member<Q, A>> waiting = new ArrayDeque<>();
    private long waitingWeight;
    private int underWay;

    /**
     * How much is done at once.
     *
     * @param groups so many groups at the same time
     * @param worthwhile so much must wait for a group to begin beside another
     * @param members so many of a group; one of any weight is taken alone
     * @param weight so much of a group
     * @param waitingWeight so much may wait; who comes then is refused
     * @param soon who has waited so long begins a group, however little waits
     * @param most but not more groups than these at the same time
     * @param patience so long anybody waits to be taken along
     */
    public record Limits(
            int groups,
            long worthwhile,
            int members,
            long weight,
            long waitingWeight,
            Duration soon,
            int most,
            Duration patience) {}

    /**
     * @param weight of one who asks
     * @param work answers in the order of those who asked; what it throws, each of them gets
     */
    public Together(Limits limits, ToLongFunction<Q> weight, Function<List<Q>, List<A>> work) {
        this.limits = limits;
        this.weight = weight;
        this.work = work;
    }

    /**
     * The answer of the work, when it is done.
     *
     * @throws BusyException if too much waits, or it waited for too long; the work was not begun
     */
    public A ask(Q question) {
        Member<Q, A> member = new Member<>(question, weight.applyAsLong(question));
        if (!enter(member)) {
            awaitTurn(member);
        }
        if (member.leads) {
            lead(member);
        }
        return member.answer();
    }

    /** Whether the member leads a group at once; if not, it waits in the queue. */
    private synchronized boolean enter(Member<Q, A> member) {
        if (underWay == 0 || underWay < limits.groups && waitingWeight + member.weight >= limits.worthwhile) {
            underWay++;
            member.leads = true;
            return true;
        }
        if (!waiting.isEmpty() && waitingWeight + member.weight > limits.waitingWeight) {
            throw new BusyException("Too much is waiting to be written; please try again in a moment.");
        }
        waiting.addLast(member);
        waitingWeight += member.weight;
        return false;
    }

    /** Waits until the member leads or is served. */
    private void awaitTurn(Member<Q, A> member) {
        boolean interrupted = false;
        long began = System.nanoTime();
        boolean settled = false;
        while (!settled) {
            try {
                long left = limits.patience.toNanos() - (System.nanoTime() - began);
                long pause = Math.min(left, limits.soon.toNanos());
                settled = member.turn.await(pause, TimeUnit.NANOSECONDS) || beginsBeside(member);
                if (!settled && left <= limits.soon.toNanos()) {
                    if (leave(member)) {
                        throw new BusyException("Too much is being written just now; please try again in a moment.");
                    }
                    member.turn.await();
                    settled = true;
                }
            } catch (InterruptedException e) {
                // it may be in a group that is being written: only its end can tell
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the member, having waited for a moment, leads a group beside those that are slow. */
    private synchronized boolean beginsBeside(Member<Q, A> member) {
        if (member.leads || underWay >= limits.most || !waiting.contains(member)) {
            return false;
        }
        underWay++;
        member.leads = true;
        return true;
    }

    /** Whether the member could still go: nobody had taken it along, nor does it lead. */
    private synchronized boolean leave(Member<Q, A> member) {
        return !member.leads && remove(member);
    }

    /** How many wait just now. */
    public synchronized int waiting() {
        return waiting.size();
    }

    private void lead(Member<Q, A> leader) {
        List<Member<Q, A>> group = take(leader);
        try {
            List<A> answers = work.apply(group.stream().map(one -> one.question).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer = answers.get(i);
            }
        } catch (RuntimeException | Error e) {
            group.forEach(one -> one.failure = e);
        } finally {
            passOn();
            group.forEach(one -> one.turn.countDown());
        }
    }

    /** The leader, and of those who wait as many as fit in, in the order in which they came. */
    private synchronized List<Member<Q, A>> take(Member<Q, A> leader) {
        remove(leader);
        List<Member<Q, A>> group = new ArrayList<>(List.of(leader));
        long sum = leader.weight;
        for (Member<Q, A> next : List.copyOf(waiting)) {
            if (group.size() == limits.members || sum + next.weight > limits.weight) {
                break;
            }
            if (!next.leads) {
                remove(next);
                group.add(next);
                sum += next.weight;
            }
        }
        return group;
    }

    private boolean remove(Member<Q, A> member) {
        boolean removed = waiting.remove(member);
        if (removed) {
            waitingWeight -= member.weight;
        }
        return removed;
    }

    /**
     * The first who waits leads the next group, with all who come until it wakes up; if there is too little for a group beside those
     * that are under way, one of these takes them along when it is done.
     */
    private synchronized void passOn() {
        for (Member<Q, A> next : waiting) {
            if (!next.leads && (underWay == 1 || underWay <= limits.groups && waitingWeight >= limits.worthwhile)) {
                next.leads = true;
                next.turn.countDown();
                return;
            }
        }
        underWay--;
    }

    /** One who asks; what is written to it before its turn, its own thread sees then. */
    private static final class Member<Q, A> {

        private final Q question;
        private final long weight;
        private final CountDownLatch turn = new CountDownLatch(1);
        private boolean leads;
        private A answer;
        private Throwable failure;

        Member(Q question, long weight) {
            this.question = question;
            this.weight = weight;
        }

        A answer() {
            if (failure instanceof RuntimeException refused) {
                throw refused;
            }
            if (failure instanceof Error error) {
                throw error;
            }
            return answer;
        }
    }
}
