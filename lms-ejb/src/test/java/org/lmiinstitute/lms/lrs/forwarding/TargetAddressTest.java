package org.lmiinstitute.lms.lrs.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.common.InvalidInputException;

class TargetAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://lrs.example.org/xapi, https://lrs.example.org/xapi",
        "https://lrs.example.org/xapi/, https://lrs.example.org/xapi",
        "' https://lrs.example.org/xapi/statements/ ', https://lrs.example.org/xapi",
        "http://localhost:8081/data/xAPI, http://localhost:8081/data/xAPI"
    })
    void anAddressHasOneSpelling(String entered, String kept) {
        assertThat(TargetAddress.of(entered)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://lrs.example.org/xapi",
                "file:///etc/passwd",
                "lrs.example.org/xapi",
                "https:/xapi",
                "https://key:secret@lrs.example.org/xapi",
                "https://lrs.example.org/xapi?a=b",
                "https://lrs.example.org/xapi#a",
                "https://lrs.example.org/a b",
                ""
            })
    void whatIsNoHttpAddressIsRefused(String entered) {
        assertThatThrownBy(() -> TargetAddress.of(entered))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("https://lrs.example.org/xapi");
    }
}
