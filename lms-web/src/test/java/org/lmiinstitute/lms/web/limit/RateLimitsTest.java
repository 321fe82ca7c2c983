package org.lmiinstitute.lms.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Settings;

class RateLimitsTest {

    private final RateLimits limits = new RateLimits(new Settings() {
        @Override
        public Optional<String> find(String name) {
            return Optional.ofNullable(Map.of(
                            "LMS_API_PER_MINUTE",
                            "3",
                            "LMS_API_ANONYMOUS_PER_MINUTE",
                            "1",
                            "LMS_PACKAGE_PER_MINUTE",
                            "1")
                    .get(name));
        }
    });

    @Test
    void whoAsksTooOftenIsToldWhenToAskAgain() {
        assertThat(limits.ofClient("a").remaining()).isEqualTo(2);
        limits.ofClient("a");
        assertThat(limits.ofClient("a").isWithin()).isTrue();

        RateLimit tooMany = limits.ofClient("a");

        assertThat(tooMany.isWithin()).isFalse();
        assertThat(tooMany.limit()).isEqualTo(3);
        assertThat(tooMany.remaining()).isZero();
        assertThat(tooMany.pauseSeconds()).isBetween(1L, 20L);
        assertThat(tooMany.resetSeconds()).isBetween(tooMany.pauseSeconds(), 60L);
    }

    @Test
    void eachCallerCountsForItself() {
        assertThat(limits.ofAddress("192.0.2.1").isWithin()).isTrue();
        assertThat(limits.ofAddress("192.0.2.1").isWithin()).isFalse();
        assertThat(limits.ofAddress("192.0.2.2").isWithin()).isTrue();
        assertThat(limits.ofClient("192.0.2.1").isWithin()).isTrue();
    }

    @Test
    void aPackageThatIsStartedTooOftenIsLaunchedAllTheSame() {
        assertThat(limits.ofPackage("packages", "p").isWithin()).isTrue();
        assertThat(limits.ofPackage("packages", "p").isWithin()).isFalse();
        assertThat(limits.ofPackage("dispatch", "p").isWithin()).isTrue();
    }
}
