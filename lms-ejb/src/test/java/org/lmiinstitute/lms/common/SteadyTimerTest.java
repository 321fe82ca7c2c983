package org.lmiinstitute.lms.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SteadyTimerTest {

    private final SteadyTimer timer = new SteadyTimer(SteadyTimerTest.class, "This cannot be done");

    @Test
    void anOutageIsOverWhenItIsOver() {
        AtomicInteger done = new AtomicInteger();

        assertThatCode(() -> {
                    timer.run(SteadyTimerTest::fail);
                    timer.run(SteadyTimerTest::fail);
                    timer.run(done::incrementAndGet);
                })
                .doesNotThrowAnyException();

        assertThat(done).hasValue(1);
    }

    private static void fail() {
        throw new IllegalStateException("the database is away");
    }
}
