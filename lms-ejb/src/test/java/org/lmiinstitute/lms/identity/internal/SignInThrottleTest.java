package org.lmiinstitute.lms.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.OwnTransaction;
import org.lmiinstitute.lms.common.Transactions;

class SignInThrottleTest {
    private static final String OFFICE = "203.0.113.7";

    private final MovableClock clock = new MovableClock();
    private final SignInThrottle throttle =
            new SignInThrottle(new TriesInMemory(), new Transactions(new OwnTransaction()), clock);

    @Test
    void tenTriesForAnAccountFromOneAddressAreLetThroughAndTheEleventhWaits() {
        for (int i = 0; i < 10; i++) {
            assertThat(throttle.count("lena@example.org", OFFICE)).isEmpty();
        }
        assertThat(throttle.count("lena@example.org", OFFICE)).hasValue(Duration.ofMinutes(15));
    }

    @Test
    void whoGuessesFromOnePlaceDoesNotShutThePersonOutElsewhere() {
        for (int i = 0; i < 1000; i++) {
            throttle.count("lena@example.org", OFFICE);
        }
        assertThat(throttle.count("lena@example.org", OFFICE)).isPresent();
        assertThat(throttle.count("lena@example.org", "198.51.100.4")).isEmpty();
    }

    @Test
    void whoGuessesFromManyPlacesWaitsAfterAHundredTries() {
        for (int i = 0; i < 100; i++) {
            assertThat(throttle.count("lena@example.org", "203.0.113." + i)).isEmpty();
        }
        assertThat(throttle.count("lena@example.org", "198.51.100.4")).hasValue(Duration.ofMinutes(15));
    }

    @Test
    void aRightPasswordFromOnePlaceDoesNotForgiveTheGuessesFromOthers() {
        for (int i = 0; i < 100; i++) {
            throttle.count("lena@example.org", "203.0.113." + i);
            if (i == 50) {
                throttle.forgive("lena@example.org", "203.0.113.50");
            }
        }
        assertThat(throttle.count("lena@example.org", "198.51.100.4")).isEmpty();
        assertThat(throttle.count("lena@example.org", "198.51.100.5")).isPresent();
    }

    @Test
    void theAccountCountsHoweverItsAddressIsWritten() {
        for (int i = 0; i < 10; i++) {
            throttle.count(i % 2 == 0 ? "Lena@Example.org" : " lena@example.org ", OFFICE);
        }
        assertThat(throttle.count("lena@example.org", OFFICE)).isPresent();
    }

    @Test
    void sixtyTriesFromAnAddressOverManyAccountsAreLetThrough() {
        for (int i = 0; i < 60; i++) {
            assertThat(throttle.count("person" + i + "@example.org", OFFICE)).isEmpty();
        }
        assertThat(throttle.count("another@example.org", OFFICE)).isPresent();
        assertThat(throttle.count("another@example.org", "203.0.113.8")).isEmpty();
    }

    @Test
    void oneIpv6NetworkCountsAsOneAddress() {
        for (int i = 0; i < 60; i++) {
            throttle.count("person" + i + "@example.org", "2001:db8:1:2::" + Integer.toHexString(i));
        }
        assertThat(throttle.count("another@example.org", "2001:db8:1:2:ffff:1:2:3"))
                .isPresent();
        assertThat(throttle.count("another@example.org", "2001:db8:1:3::1")).isEmpty();
    }

    @Test
    void theWaitEndsWithItsWindow() {
        for (int i = 0; i < 11; i++) {
            throttle.count("lena@example.org", OFFICE);
        }
        clock.now = clock.now.plus(Duration.ofMinutes(14));
        assertThat(throttle.count("lena@example.org", OFFICE)).hasValue(Duration.ofMinutes(1));
        clock.now = clock.now.plus(Duration.ofMinutes(1));
        assertThat(throttle.count("lena@example.org", OFFICE)).isEmpty();
    }

    @Test
    void aRightPasswordForgivesTheTriesBeforeIt() {
        for (int round = 0; round < 20; round++) {
            for (int i = 0; i < 3; i++) {
                assertThat(throttle.count("lena@example.org", "203.0.113." + round))
                        .isEmpty();
            }
            throttle.forgive("lena@example.org", "203.0.113." + round);
        }
    }

    /** The table's rules, without the table. */
    private static class TriesInMemory extends SignInTries {
        private final Map<String, Tries> rows = new HashMap<>();

        @Override
        Tries add(String subject, Instant now, Instant windowEnds) {
            Tries before = Optional.ofNullable(rows.get(subject))
                    .filter(tries -> tries.windowEnds().isAfter(now))
                    .orElse(new Tries(0, windowEnds));
            rows.put(subject, new Tries(before.count() + 1, before.windowEnds()));
            return rows.get(subject);
        }

        @Override
        void takeBack(String subject) {
            rows.computeIfPresent(subject, (key, tries) -> new Tries(tries.count() - 1, tries.windowEnds()));
        }

        @Override
        void drop(String subject) {
            rows.remove(subject);
        }

        @Override
        void dropEnded(Instant now) {
            rows.values().removeIf(tries -> tries.windowEnds().isBefore(now));
        }
    }

    private static class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T14:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
