package org.lmiinstitute.lms.packaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionRuleTest {

    @ParameterizedTest(name = "pass marks [{0}] give moveOn {1}, mastery score {2}, judged {3}")
    @CsvSource({
        "'', Completed, '', false",
        "0.7, CompletedAndPassed, 0.7, true",
        "0.7 0.8, CompletedAndPassed, '', true"
    })
    void oneTableMapsOurRuleToTheManifests(
            String passMarks, String moveOn, String masteryScore, boolean judgesSuccess) {
        CompletionRule rule = new CompletionRule(marks(passMarks));
        assertThat(rule.moveOn()).isEqualTo(moveOn);
        assertThat(rule.judgesSuccess()).isEqualTo(judgesSuccess);
        assertThat(rule.masteryScore().map(BigDecimal::toPlainString).orElse(""))
                .isEqualTo(masteryScore);
    }

    private static List<BigDecimal> marks(String text) {
        return Arrays.stream(text.split(" "))
                .filter(mark -> !mark.isEmpty())
                .map(BigDecimal::new)
                .toList();
    }
}
