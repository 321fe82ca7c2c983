package org.lmiinstitute.lms.packaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanHtmlTest {

    private static final String FIGURE = "media/" + "c3".repeat(32) + ".svg";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        <p>the survey's own</p>                        | <p>the survey's own</p>
        <p onclick="steal()" style="x">a</p>           | <p>a</p>
        a<script>steal()</script>b                     | ab
        <a href="javascript:steal()">a</a>             | a
        <a href="https://example.org/?a=1">a</a>       | <a href="https://example.org/?a=1">a</a>
        1 < 2                                          | 1 &lt; 2
        """)
    void onlyWhatImportersTakeStays(String html, String clean) {
        assertThat(CleanHtml.of(html, "")).isEqualTo(clean);
    }

    @Test
    void mediaAreFoundFromWhereTheTextLies() {
        assertThat(CleanHtml.of("<img src=\"" + FIGURE + "\" alt=\"a\">", "$IMS-CC-FILEBASE$../"))
                .isEqualTo("<img src=\"$IMS-CC-FILEBASE$../" + FIGURE + "\" alt=\"a\" />");
    }
}
