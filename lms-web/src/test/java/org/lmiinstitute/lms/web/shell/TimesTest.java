package org.lmiinstitute.lms.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({"0, 0 min", "25, 25 min", "60, 1 h", "110, 1 h 50 min", "1440, 24 h"})
    void whatTakesLongIsToldInHours(int minutes, String length) {
        assertThat(new Times(null, null).length(minutes)).isEqualTo(length);
    }
}
