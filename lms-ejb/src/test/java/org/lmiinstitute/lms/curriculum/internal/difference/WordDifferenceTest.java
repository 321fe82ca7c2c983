package org.lmiinstitute.lms.curriculum.internal.difference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.curriculum.TextRun;
import org.lmiinstitute.lms.curriculum.TextRun.Fate;

class WordDifferenceTest {

    private static final String LONG = "Benefits play no part in the rate. ".repeat(20);

    @Test
    void aNumberIsOneWord() {
        assertThat(WordDifference.of("10,678 of 110,204", "10,679 of 110,204").runs())
                .containsExactly(
                        new TextRun(Fate.REMOVED, "10,678 "),
                        new TextRun(Fate.ADDED, "10,679 "),
                        new TextRun(Fate.SAME, "of 110,204"));
    }

    @Test
    void whatStayedFarFromAChangeIsLeftOut() {
        WordDifference words = WordDifference.of(LONG + "It counts people. " + LONG, LONG + "It counts jobs. " + LONG);

        assertThat(words.before()).startsWith("…").contains("counts people").endsWith("…");
        assertThat(words.before().length()).isLessThan(120);
        assertThat(words.after()).contains("counts jobs").doesNotContain("people");
    }
}
