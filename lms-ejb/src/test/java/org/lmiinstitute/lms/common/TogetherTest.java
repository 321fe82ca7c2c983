package org.lmiinstitute.lms.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lmiinstitute.lms.common.Together.Limits;

/** What callers that come at once do together. */
@Timeout(60)
class TogetherTest {

    private static final Duration LONG = Duration.ofSeconds(50);

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final ConcurrentLinkedQueue<List<Integer>> groups = new ConcurrentLinkedQueue<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();

    @AfterEach
    void end() {
        gate.countDown();
        callers.shutdownNow();
    }

    @Test
    void whoComesWhileAGroupIsUnderWayIsTakenAlongByTheNext() throws Exception {
        Together<Integer, Integer> together = together(new Limits(1, 1, 100, 1000, 1000, LONG, 1, LONG));
        CompletableFuture<Integer> first = ask(together, 1);
        await(() -> begun.get() == 1);
        List<CompletableFuture<Integer>> others =
                IntStream.rangeClosed(2, 9).mapToObj(i -> ask(together, i)).toList();
        await(() -> together.waiting() == 8);

        gate.countDown();

        assertThat(first.get()).isEqualTo(-1);
        for (int i = 0; i < 8; i++) {
            assertThat(others.get(i).get()).as("each its own answer").isEqualTo(-(i + 2));
        }
        assertThat(groups).hasSize(2);
    }

    @Test
    void nobodyIsAnsweredBeforeTheWorkIsDone() throws Exception {
        Together<Integer, Integer> together = together(new Limits(1, 1, 100, 1000, 1000, LONG, 1, LONG));
        CompletableFuture<Integer> first = ask(together, 1);
        CompletableFuture<Integer> second = ask(together, 2);
        await(() -> together.waiting() == 1);

        assertThat(first).isNotDone();
        assertThat(second).isNotDone();
        gate.countDown();
        assertThat(first.get() + second.get()).isEqualTo(-3);
    }

    @Test
    void aGroupIsBoundedByCountAndWeight() throws Exception {
        Together<Integer, Integer> together = together(new Limits(1, 1, 3, 100, 1000, LONG, 1, LONG));
        List<CompletableFuture<Integer>> all = new ArrayList<>(List.of(ask(together, 1)));
        await(() -> begun.get() == 1);
        for (int i : new int[] {10, 20, 30, 60, 60}) {
            int before = together.waiting();
            all.add(ask(together, i));
            await(() -> together.waiting() == before + 1);
        }

        gate.countDown();
        for (CompletableFuture<Integer> one : all) {
            one.get();
        }

        assertThat(groups).containsExactly(List.of(1), List.of(10, 20, 30), List.of(60), List.of(60));
    }

    @Test
    void aSecondGroupBeginsOnlyWhenEnoughWaitsForIt() throws Exception {
        Together<Integer, Integer> together = together(new Limits(2, 50, 100, 1000, 1000, LONG, 1, LONG));
        CompletableFuture<Integer> first = ask(together, 1);
        await(() -> begun.get() == 1);
        CompletableFuture<Integer> little = ask(together, 20);
        await(() -> together.waiting() == 1);

        CompletableFuture<Integer> enough = ask(together, 30);

        assertThat(little.get() + enough.get()).isEqualTo(-50);
        assertThat(first).isNotDone();
        assertThat(groups).containsExactly(List.of(1), List.of(30, 20));
        CompletableFuture<Integer> left = ask(together, 2);
        await(() -> together.waiting() == 1);
        gate.countDown();
        assertThat(left.get()).as("taken along by the group that was under way").isEqualTo(-2);
    }

    @Test
    void whoHasWaitedForAMomentBeginsBesideASlowGroup() throws Exception {
        Together<Integer, Integer> together =
                together(new Limits(1, 50, 100, 1000, 1000, Duration.ofMillis(20), 2, LONG));
        CompletableFuture<Integer> slow = ask(together, 1);
        await(() -> begun.get() == 1);

        assertThat(ask(together, 2).get()).isEqualTo(-2);
        assertThat(ask(together, 3).get()).as("and the next, when that is done").isEqualTo(-3);

        assertThat(slow).isNotDone();
        gate.countDown();
        slow.get();
    }

    @Test
    void whoComesWhileTooMuchWaitsIsRefusedAtOnce() throws Exception {
        Together<Integer, Integer> together = together(new Limits(1, 1, 100, 1000, 50, LONG, 1, LONG));
        ask(together, 1);
        await(() -> begun.get() == 1);
        ask(together, 40);
        await(() -> together.waiting() == 1);

        assertThatThrownBy(() -> together.ask(11)).isInstanceOf(BusyException.class);
        assertThat(together.waiting()).isEqualTo(1);
    }

    @Test
    void whoWaitsForTooLongIsRefusedAndNeverWorkedFor() throws Exception {
        Together<Integer, Integer> together =
                together(new Limits(1, 1, 100, 1000, 1000, LONG, 1, Duration.ofMillis(50)));
        CompletableFuture<Integer> first = ask(together, 1);
        await(() -> begun.get() == 1);

        assertThatThrownBy(() -> together.ask(2)).isInstanceOf(BusyException.class);

        gate.countDown();
        first.get();
        assertThat(together.ask(3)).isEqualTo(-3);
        assertThat(groups).containsExactly(List.of(1), List.of(3));
    }

    @Test
    void whatTheWorkThrowsEachOfTheGroupGetsAndTheNextGoOn() throws Exception {
        Together<Integer, Integer> together =
                new Together<>(new Limits(1, 1, 100, 1000, 1000, LONG, 1, LONG), Integer::longValue, all -> {
                    if (all.contains(7)) {
                        throw new IllegalStateException("no sevens");
                    }
                    return all;
                });

        assertThatThrownBy(() -> together.ask(7)).hasMessage("no sevens");
        assertThat(together.ask(8)).isEqualTo(8);
    }

    @Test
    void manyAtOnceEachGetTheirOwnAnswerAndNoMoreGroupsAreUnderWayThanMayBe() throws Exception {
        gate.countDown();
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Together<Integer, Integer> together =
                new Together<>(new Limits(2, 1, 5, 1_000_000, 100_000_000, LONG, 2, LONG), Integer::longValue, all -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    now.decrementAndGet();
                    return all.stream().map(i -> -i).toList();
                });
        List<CompletableFuture<Void>> threads = IntStream.range(0, 16)
                .mapToObj(thread -> CompletableFuture.runAsync(
                        () -> {
                            for (int i = thread; i < 20_000; i += 16) {
                                assertThat(together.ask(i)).isEqualTo(-i);
                            }
                        },
                        callers))
                .toList();
        for (CompletableFuture<Void> thread : threads) {
            thread.get();
        }

        assertThat(most.get()).isLessThanOrEqualTo(2);
        assertThat(together.waiting()).isZero();
    }

    /** Answers with the negative number, the first group only after the gate is opened. */
    private Together<Integer, Integer> together(Limits limits) {
        return new Together<>(limits, Integer::longValue, all -> {
            groups.add(all);
            if (begun.incrementAndGet() == 1) {
                pass();
            }
            return all.stream().map(i -> -i).toList();
        });
    }

    private void pass() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<Integer> ask(Together<Integer, Integer> together, int question) {
        return CompletableFuture.supplyAsync(() -> together.ask(question), callers);
    }

    private static void await(java.util.function.BooleanSupplier condition)
            throws InterruptedException, ExecutionException {
        CompletableFuture.runAsync(() -> {
                    while (!condition.getAsBoolean()) {
                        Thread.onSpinWait();
                    }
                })
                .orTimeout(30, TimeUnit.SECONDS)
                .get();
    }
}
