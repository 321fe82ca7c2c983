package org.lmiinstitute.lms.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of work whose transaction the database refused. */
class TransactionsTest {

    private static final int DUPLICATE_KEY = 1062;
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;
    private static final int NO_SUCH_TABLE = 1146;

    private final Transactions transactions = new Transactions(new OwnTransaction());
    private final AtomicInteger runs = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(ints = {DUPLICATE_KEY, DEADLOCK})
    void aLostRaceIsRunAgain(int code) {
        assertThat(transactions.<String>call(() -> {
                    if (runs.incrementAndGet() < 3) {
                        throw refused(code);
                    }
                    return "done";
                }))
                .isEqualTo("done");
    }

    @Test
    void aRaceThatIsLostAgainAndAgainIsSaidToTheCaller() {
        assertThatThrownBy(() -> transactions.run(() -> refuse(DEADLOCK))).isInstanceOf(ConcurrentWriteException.class);
        assertThat(runs).hasValue(Transactions.TRIES);
    }

    @Test
    void aLockThatWasWaitedForInVainIsNotWaitedForAgain() {
        assertThatThrownBy(() -> transactions.run(() -> refuse(LOCK_WAIT_TIMEOUT)))
                .isInstanceOf(ConcurrentWriteException.class);
        assertThat(runs).hasValue(1);
    }

    @Test
    void anyOtherFailureIsPassedOnAtOnce() {
        assertThatThrownBy(() -> transactions.run(() -> refuse(NO_SUCH_TABLE)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(runs).hasValue(1);
    }

    private void refuse(int code) {
        runs.incrementAndGet();
        throw refused(code);
    }

    /** As it comes out of the layers above the driver. */
    private static RuntimeException refused(int code) {
        return new IllegalStateException(new RuntimeException(new SQLException("refused", "40001", code)));
    }
}
