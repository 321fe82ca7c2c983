package org.lmiinstitute.lms.external.internal.scorm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScormModelTest {

    /** As scripts write numbers, and as both editions let them be written. */
    @ParameterizedTest
    @CsvSource({
        "0.8333333333333334, 0.8333333333333334",
        "0.3333333333333333, 0.3333333333333333",
        "-0.5, -0.5",
        ".5, 0.5",
        "85., 85",
        "100, 100"
    })
    void aNumberIsReadHoweverManyDecimalsItHas(String text, double number) {
        assertThat(of(text).number("score.raw")).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "-", "1e3", "eighty", "NaN"})
    void whatIsNoNumberIsNone(String text) {
        assertThat(of(text).number("score.raw")).isNull();
    }

    private static ScormModel of(String raw) {
        var cmi = JsonNodeFactory.instance.objectNode();
        cmi.putObject("score").put("raw", raw);
        return new ScormModel(cmi);
    }
}
