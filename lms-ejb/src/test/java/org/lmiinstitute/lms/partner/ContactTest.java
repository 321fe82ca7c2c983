package org.lmiinstitute.lms.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactTest {

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");

    @ParameterizedTest(name = "calls home: {0}, taken {1}, last start {2}: {3}")
    @CsvSource({
        "true,  2026-11-20,           , NEW",
        "true,  2026-10-01,           , SILENT",
        "true,  2026-06-01, 2026-11-27, RUNNING",
        "true,  2026-06-01, 2026-10-20, SILENT",
        "true,  2026-10-29,           , NEW",
        "true,  2026-10-28,           , SILENT",
        "false, 2026-06-01,           , MUTE",
        "false, 2026-06-01, 2026-11-27, RUNNING",
        "false, 2026-06-01, 2026-07-01, SILENT"
    })
    void aCopyThatCouldTellOfAStartAndDoesNotIsSilent(
            boolean callsHome, String taken, String lastStart, Contact expected) {
        assertThat(Contact.of(
                        callsHome, day(taken), Optional.ofNullable(lastStart).map(ContactTest::day), NOW))
                .isEqualTo(expected);
    }

    private static Instant day(String text) {
        return Instant.parse(text + "T12:00:00Z");
    }
}
