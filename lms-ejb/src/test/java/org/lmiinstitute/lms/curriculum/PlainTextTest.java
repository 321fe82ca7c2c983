package org.lmiinstitute.lms.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void theWordsAloneAreOneLine() {
        assertThat(PlainText.of("<p>Who &amp; what</p><p>is <em>1</em> &lt; <em>2</em>?</p>"))
                .isEqualTo("Who & what is 1 < 2?");
    }

    @Test
    void cellsAreKeptApart() {
        assertThat(PlainText.of("<table><tr><td>U-3</td><td>4.1</td></tr></table>"))
                .isEqualTo("U-3 4.1");
    }

    @Test
    void aLongTextIsCutWhereAWordEnds() {
        assertThat(PlainText.shortened("labor market information", 15)).isEqualTo("labor market…");
    }
}
