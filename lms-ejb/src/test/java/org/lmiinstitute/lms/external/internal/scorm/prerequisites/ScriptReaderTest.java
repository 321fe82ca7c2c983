package org.lmiinstitute.lms.external.internal.scorm.prerequisites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script of prerequisites (SCORM 1.2, Content Aggregation Model 2.3.2.5.1). */
class ScriptReaderTest {

    /** How a learner stands is written {@code A:passed B:failed}; who is not named was not attempted. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "A;                            A:completed;                      true",
                "A;                            A:passed;                         true",
                "A;                            A:browsed;                        false",
                "A;                            A:failed;                         false",
                "A & B;                        A:passed;                         false",
                "A & B;                        A:passed B:completed;             true",
                "A&B&C;                        A:passed B:completed;             false",
                "A | B;                        B:passed;                         true",
                "A | B;                        A:failed;                         false",
                "~A;                           A:passed;                         false",
                "~A;                           A:incomplete;                     true",
                "~~A;                          A:passed;                         true",
                "~(A | B);                     B:passed;                         false",
                "A=\"passed\";                 A:completed;                      false",
                "A = \"passed\";               A:passed;                         true",
                "A='Failed';                   A:failed;                         true",
                "A=\"browsed\";                A:browsed;                        true",
                "A=\"completed\";              A:completed;                      true",
                "A=\"incomplete\";             A:incomplete;                     true",
                "A=\"not attempted\";          B:passed;                         true",
                "A=\"n\";                      A:incomplete;                     false",
                "A=P;                          A:passed;                         true",
                "A=\"i\";                      A:incomplete;                     true",
                "A<>\"passed\";                A:passed;                         false",
                "A<>\"passed\";                B:passed;                         true",
                "~A=\"passed\";                A:passed;                         false",
                "{A,B};                        A:passed;                         false",
                "{A, B};                       A:passed B:passed;                true",
                "2*{A,B,C};                    C:passed;                         false",
                "2*{A,B,C};                    A:completed C:passed;             true",
                "2 * { A, B, C };              A:completed B:completed C:passed; true",
                "0*{A,B};                      A:failed;                         true",
                "1*{A=\"f\",B&C};              B:passed C:passed;                true",
                "A | B & C;                    A:passed;                         true",
                "A & B | C;                    C:passed;                         true",
                "(A | B) & C;                  A:passed;                         false",
                "~A & B;                       B:passed;                         true",
                "((A));                        A:passed;                         true",
                "item-1.2_x & 34;              item-1.2_x:passed 34:passed;      true"
            })
    void aScriptIsMetOrNot(String script, String standings, boolean isMet) {
        Map<String, LessonStatus> statuses = Arrays.stream(standings.split(" "))
                .map(standing -> standing.split(":"))
                .collect(Collectors.toMap(standing -> standing[0], standing -> LessonStatus.find(standing[1])
                        .orElseThrow()));

        Condition condition = ScriptReader.read(script);

        assertThat(condition.isMet(name -> statuses.getOrDefault(name, LessonStatus.NOT_ATTEMPTED)))
                .isEqualTo(isMet);
    }

    @Test
    void aScriptNamesItsItems() {
        assertThat(ScriptReader.read("~A & (B=\"f\" | 2*{C,D,A})").names()).containsExactly("A", "B", "C", "D", "A");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "A &;              their end stands where an item should",
                "A && B;           \"&\" stands where an item should",
                "A B;              \"B\" stands where their end should",
                "(A;               their end stands where \")\" should",
                "A);               \")\" stands where their end should",
                "{};               \"}\" stands where an item should",
                "{A B};            \"B\" stands where \"}\" should",
                "A=\"done\";       \"\"done\"\" stands where a status should",
                "A=;               their end stands where a status should",
                "A>B;              at \">B\" they cannot be read",
                "A=\"passed;       at \"\"passed\" they cannot be read",
                "\"A\";            \"\"A\"\" stands where an item should",
                "two*{A,B};        \"two\" is no number of items",
                "3*{A,B};          of 2 items never 3 are done",
                "99999999999*{A};  of 1 items never 99999999999 are done",
                "2*A;              \"A\" stands where \"{\" should"
            })
    void whatCannotBeReadSaysWhere(String script, String why) {
        assertThatThrownBy(() -> ScriptReader.read(script))
                .isInstanceOf(UnreadableScriptException.class)
                .hasMessage(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "~", "{", "1*{", "A&", "A|(", "\"", " "})
    void aHostileScriptEndsSoon(String part) {
        assertThatThrownBy(() -> ScriptReader.read(part.repeat(100_000)))
                .isInstanceOf(UnreadableScriptException.class)
                .hasMessage("they are longer than 4000 characters");
        assertThatThrownBy(() -> ScriptReader.read(part.repeat(1_000))).isInstanceOf(UnreadableScriptException.class);
    }

    @Test
    void parenthesesNestSoDeepAndNoDeeper() {
        assertThat(ScriptReader.read("(".repeat(50) + "A" + ")".repeat(50))).isEqualTo(new Condition.Done("A"));
        assertThatThrownBy(() -> ScriptReader.read("(".repeat(51) + "A" + ")".repeat(51)))
                .hasMessage("they are nested deeper than 50");
    }
}
