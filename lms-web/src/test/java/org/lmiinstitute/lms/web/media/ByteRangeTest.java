package org.lmiinstitute.lms.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9110, section 14: what is asked for of a file of 1000 bytes. */
class ByteRangeTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            bytes=0-499    | bytes 0-499/1000    | 14.1.2 first bytes
            bytes=500-     | bytes 500-999/1000  | 14.1.2 from there on
            bytes=-200     | bytes 800-999/1000  | 14.1.2 the last bytes
            bytes=-2000    | bytes 0-999/1000    | 14.1.2 a suffix longer than the file is all of it
            bytes=900-2000 | bytes 900-999/1000  | 14.1.2 a last byte beyond the end is the end
            bytes=1000-    | bytes */1000        | 15.5.17 nothing there
            bytes=-0       | bytes */1000        | 14.1.2 an empty suffix cannot be satisfied
            """)
    void aRangeIsRead(String header, String contentRange, String clause) {
        assertThat(ByteRange.of(header, 1000).map(range -> range.contentRange(1000)))
                .as(clause)
                .contains(contentRange);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ''              | no header
            bytes=0-1,5-6   | several ranges: sent whole
            bytes=5-4       | 14.1.1 invalid: last before first
            bytes=-         | 14.1.1 invalid
            items=0-4       | 14.2 unknown unit
            """)
    void everythingElseIsSentWhole(String header, String clause) {
        assertThat(ByteRange.of(header, 1000)).as(clause).isEmpty();
    }
}
