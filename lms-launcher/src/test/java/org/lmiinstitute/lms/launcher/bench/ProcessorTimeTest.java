package org.lmiinstitute.lms.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

    @Test
    void userAndSystemTimeAreAddedWhateverTheProcessIsCalled() {
        assertThat(ProcessorTime.parse("12 (a) b) S 1 2 3 4 5 6 7 8 9 10 200 30 0 0 20 0"))
                .isEqualTo(2300);
    }

    @Test
    void aProcessOfAnotherMachineCountsNothing() {
        assertThat(new ProcessorTime(0).milliseconds()).isZero();
    }

    @Test
    void aPageIsOverBudgetByTimeOrByQueries() {
        assertThat(measurement(3, 2, 8).isWithinBudget()).isTrue();
        assertThat(measurement(4, 2, 8).isWithinBudget()).isFalse();
        assertThat(measurement(3, 2, 9).row()).endsWith("OVER BUDGET");
    }

    private static Measurement measurement(double server, double database, double queries) {
        return new Measurement("player", 5, 100, server, database, queries, 5, 9);
    }
}
