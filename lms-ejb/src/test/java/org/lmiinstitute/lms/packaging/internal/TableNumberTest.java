package org.lmiinstitute.lms.packaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableNumberTest {

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        154142   | '#,##0'  | 154,142
        9.3      | '0.0 %'  | 9.3 %
        9.25     | '0.0'    | 9.3
        9        | '0.0'    | 9.0
        1975     | ''       | 1975
        "Ohio"   | '#,##0'  | Ohio
        null     | '#,##0'  | –
        """)
    void cellsLookAsInThePlayer(String value, String pattern, String shown) {
        assertThat(TableNumber.shown(PackageFixtures.json(value), pattern, Locale.ENGLISH))
                .isEqualTo(shown);
    }
}
