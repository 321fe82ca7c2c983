package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.BusyException;

/** How much JSON is read at the same time. */
class ParsingRoomTest {

    private static final int MEGABYTE = 1 << 20;
    private static final byte[] SMALL = "{}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] LARGE = text(600_000);

    @Test
    void whoFindsNoRoomIsToldToComeAgainAndSmallOnesPass() throws Exception {
        ParsingRoom room = new ParsingRoom(MEGABYTE, Duration.ofMillis(10));
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> room.with(LARGE, () -> {
            entered.countDown();
            return await(leave);
        }));
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();

        assertThatThrownBy(() -> room.with(LARGE, () -> true)).isInstanceOf(BusyException.class);
        assertThat(room.with(SMALL, () -> true)).isTrue();
        leave.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(room.with(LARGE, () -> true)).isTrue();
    }

    @Test
    void whoFailsLeavesToo() {
        ParsingRoom room = new ParsingRoom(MEGABYTE, Duration.ZERO);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> room.with(LARGE, () -> {
                        throw new IllegalStateException("broken");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }

        assertThat(room.with(LARGE, () -> true)).isTrue();
    }

    @Test
    void whatIsLargerThanAllTheRoomGoesAlone() {
        ParsingRoom room = new ParsingRoom(MEGABYTE, Duration.ZERO);

        assertThat(room.with(text(3 * MEGABYTE), () -> true)).isTrue();
    }

    @Test
    void emptyObjectsWeighMoreThanText() {
        byte[] objects = "{},".repeat(100_000).getBytes(StandardCharsets.UTF_8);

        assertThat(ParsingRoom.weight(objects)).isGreaterThan(60 * ParsingRoom.weight(text(objects.length)));
    }

    private static byte[] text(int length) {
        byte[] text = new byte[length];
        Arrays.fill(text, (byte) 'x');
        return text;
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
