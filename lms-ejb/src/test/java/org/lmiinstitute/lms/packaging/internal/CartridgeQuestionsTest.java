package org.lmiinstitute.lms.packaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmiinstitute.lms.packaging.PackageFormat;

/** Questions, read back from a finished cartridge. */
class CartridgeQuestionsTest {

    private final Map<String, byte[]> cartridge = CartridgeFixtures.module(PackageFormat.CC_11);
    private final List<QtiReader.Question> quiz = read(CartridgeFixtures.QUIZ);

    @ParameterizedTest(name = "question {0} is {1}, weighs {2}, and {3} is right")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        0 | cc.multiple_choice.v0p1   | 10 | a              | QUESTION-3ce96f98-270f-540e-a12a-11f4cd841cb0
        1 | cc.multiple_response.v0p1 | 20 | a c            | QUESTION-c160e224-7cd9-5c33-a73b-80a755ce9268
        2 | cc.fib.v0p1               | 10 | 9.3 9.3% 9.3 % | QUESTION-4314f8a1-54fd-52b2-9fb6-feb645d04b7d
        3 | cc.multiple_choice.v0p1   | 10 | a              | QUESTION-1f5744af-b8a1-59fb-ac26-5aaed54d2d67
        4 | cc.true_false.v0p1        |  5 | true           | QUESTION-7d3f3a52-6f0b-5f55-9d0e-0c1c4e9a1b01
        """)
    void aQuizKeepsItsQuestionsInOrderWithPointsAndKeys(
            int place, String profile, int weight, String right, String id) {
        QtiReader.Question question = quiz.get(place);
        assertThat(question.id()).isEqualTo(id);
        assertThat(question.profile()).isEqualTo(profile);
        assertThat(question.weight()).isEqualTo(weight);
        assertThat(String.join(" ", question.right())).isEqualTo(right);
    }

    @Test
    void choicesKeepTheirOrderTheirTextAndTheirFeedback() {
        QtiReader.Question several = quiz.get(1);
        assertThat(several.answers())
                .containsExactly(
                        Map.entry("a", "<p>A nurse on paid vacation</p>"),
                        Map.entry("b", "<p>A student who is not looking</p>"),
                        Map.entry("c", "<p>A welder on temporary layoff</p>"),
                        Map.entry("d", "<p>A retired teacher</p>"));
        assertThat(several.feedback())
                .containsEntry("a", "<p>Employed, though not at work that week.</p>")
                .containsEntry("d", "<p>Not in the labor force.</p>");
        assertThat(quiz.get(0).feedback()).containsEntry("general_fb", "<p>CPS counts people, CES counts jobs.</p>");
    }

    @Test
    void aNumericQuestionTellsTheWayAndKnownSlipsToEverybodyAndTheToleranceToEditors() {
        QtiReader.Question numeric = quiz.get(2);
        assertThat(numeric.feedback().get("general_fb"))
                .contains("14,265 ÷ 154,142", "If you have 6.2:", "That is the share of the");
        assertThat(numeric.feedback()).containsEntry("correct_fb", "<p>Well read.</p>");
        assertThat(CartridgeFixtures.text(cartridge, CartridgeFixtures.QUIZ))
                .contains("<fieldentry>numeric, tolerance 0.05, decimals 1</fieldentry>");
    }

    @Test
    void theBankHoldsPracticeAndFurtherNumbersAndNothingThatAQuizAsks() {
        assertThat(read(CartridgeFixtures.BANK))
                .extracting(QtiReader.Question::id)
                .containsExactly(
                        "QUESTION-2380788d-208b-5278-a310-5cca2a507aec",
                        "QUESTION-aa866191-25bb-5a09-a6e8-a9d8f19b032e",
                        "QUESTION-7ea54c13-a459-5b3d-9f5f-bd6fe8d89750-2");
        assertThat(read(CartridgeFixtures.EXERCISE_QUESTIONS).get(0).prompt()).contains("1982");
        assertThat(read(CartridgeFixtures.BANK).get(2).prompt()).contains("2009");
    }

    @ParameterizedTest
    @EnumSource(
            value = PackageFormat.class,
            names = {"CC_11", "CC_13"})
    void conditionsReferToFeedbackThatIsThereAndNoFeedbackIsLost(PackageFormat format) {
        CartridgeFixtures.module(format).forEach((path, bytes) -> {
            if (path.contains("questions")) {
                ManifestReader questions = new ManifestReader(bytes);
                for (int item = 1;
                        item
                                <= questions
                                        .values("//*[local-name()='item']/@ident")
                                        .size();
                        item++) {
                    String within = "//*[local-name()='item'][" + item + "]";
                    assertThat(questions.values(within + "//@linkrefid"))
                            .as("rules 12c and 12d in " + path)
                            .containsExactlyInAnyOrderElementsOf(
                                    questions.values(within + "/*[local-name()='itemfeedback']/@ident"));
                }
            }
        });
    }

    private List<QtiReader.Question> read(String path) {
        return new QtiReader(cartridge.get(path)).questions();
    }
}
