package org.lmiinstitute.lms.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.curriculum.RevisionNumber;

class CopyStateTest {

    @ParameterizedTest(name = "holding [{0}] of {1} is {2}")
    @CsvSource({
        "'', 1.0, NOT_TAKEN",
        "1.0, 1.0, CURRENT",
        "1.0, 1.1, MINOR_BEHIND",
        "2.4, 3.0, MAJOR_BEHIND",
        "1.9, 1.10, MINOR_BEHIND",
        "3.0 2.4, 3.0, MAJOR_BEHIND",
        "3.0 3.0, 3.0, CURRENT"
    })
    void theOldestCopyDecides(String held, String current, CopyState expected) {
        assertThat(CopyState.of(numbers(held), RevisionNumber.parse(current))).isEqualTo(expected);
    }

    private static List<RevisionNumber> numbers(String text) {
        return Arrays.stream(text.split(" "))
                .filter(number -> !number.isEmpty())
                .map(RevisionNumber::parse)
                .toList();
    }
}
