package org.lmiinstitute.lms.external.internal.scorm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScormTimeTest {

    @ParameterizedTest(name = "{0} is {1} and written {2}, {3}")
    @CsvSource({
        "0000:01:00.50, PT1M0.5S,  0000:01:00.50, PT1M0.5S",
        "00:01:00.5,    PT1M0.5S,  0000:01:00.50, PT1M0.5S",
        "125:00:01,     PT125H1S,  0125:00:01.00, PT125H1S",
        "PT1H2M3.45S,   PT1H2M3.45S, 0001:02:03.45, PT1H2M3.45S",
        "P1DT1H,        PT25H,     0025:00:00.00, PT25H",
        "P1Y2M3D,       PT10272H,  10272:00:00.00, PT10272H",
        "PT0.004S,      PT0.004S,  0000:00:00.00, PT0S"
    })
    void bothEditionsAreRead(String told, Duration time, String clock, String interval) {
        assertThat(ScormTime.read(told)).isEqualTo(time);
        assertThat(ScormTime.asClock(time)).isEqualTo(clock);
        assertThat(ScormTime.asInterval(time)).isEqualTo(interval);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "an hour", "1:2", "-PT1S", "PT", "99999999999:00:00"})
    void whatCannotBeReadIsNoTime(String told) {
        assertThat(ScormTime.read(told)).isZero();
    }
}
