package org.lmiinstitute.lms.packaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberSpellingsTest {

    @ParameterizedTest(name = "{0} ± {1} with {2} decimals in {3}: {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        9.7    | 0.05 | 1 | ''      | 9.7
        9.7    | 0.1  | 1 | ''      | 9.7; 9.6; 9.8
        9.0    | 0.05 | 1 | ''      | 9.0; 9
        9.7    | 0.05 | 1 | percent | 9.7; 9.7%; 9.7 %
        154142 | 0.5  | 0 | ''      | 154142; 154,142
        1250   | 0.5  | 0 | dollars | 1250; $1250; 1,250; $1,250
        1234.5 | 0.05 | 1 | ''      | 1234.5; 1,234.5
        0.5    | 0.05 | 1 | ''      | 0.5; .5
        -0.3   | 0.05 | 1 | ''      | -0.3; -.3; −0.3
        0      | 0    | 0 | ''      | 0
        100    | 0.5  | 0 | ''      | 100
        """)
    void aNumberIsSpelledAsPeopleTypeIt(
            BigDecimal answer, BigDecimal tolerance, int decimals, String unit, String spelled) {
        assertThat(new NumberSpellings(answer, tolerance, decimals, unit).accepted())
                .containsExactly(spelled.split("; "));
    }

    @Test
    void aWideToleranceIsCutToTheNearestFortyOneNumbers() {
        List<String> accepted = new NumberSpellings(new BigDecimal(500), new BigDecimal(100), 0, "").accepted();
        assertThat(accepted).hasSize(41).startsWith("500", "499", "501").contains("480", "520");
    }
}
