package org.lmiinstitute.lms.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases that the player's grader passes too. */
class GradingVectorsTest {

    private static final JsonNode VECTORS = vectors();

    @TestFactory
    Stream<DynamicTest> answersAreGraded() {
        return each("grades", (input, expected) -> {
            QuestionKey key = AnswerKey.parse(JsonMapper.builder()
                            .build()
                            .createObjectNode()
                            .set("q", input.get("key"))
                            .toString())
                    .get("q");
            String response = input.get("response").asText();
            int variant = input.get("variant").asInt();
            boolean reveal = input.get("reveal").asBoolean();
            if (expected.path("invalid").asBoolean()) {
                assertThatThrownBy(() -> key.grade(response, variant, reveal))
                        .isInstanceOf(InvalidResponseException.class);
                return;
            }
            Grade grade = key.grade(response, variant, reveal);
            assertThat(grade.score()).isCloseTo(expected.get("score").asDouble(), within(1e-6));
            assertThat(grade.correct()).isEqualTo(expected.get("correct").asBoolean());
            assertThat(grade.feedback())
                    .isEqualTo(
                            expected.get("feedback").isNull()
                                    ? null
                                    : expected.get("feedback").asText());
        });
    }

    @TestFactory
    Stream<DynamicTest> numbersAreRead() {
        return each("numbers", (input, expected) -> assertThat(TypedNumber.plain(input.asText()))
                .isEqualTo(expected.isNull() ? java.util.Optional.empty() : java.util.Optional.of(expected.asText())));
    }

    @TestFactory
    Stream<DynamicTest> quizzesAreScored() {
        return each("quizzes", (input, expected) -> {
            List<QuizScore.Answered> answered = new ArrayList<>();
            for (JsonNode question : input.get("questions")) {
                double score =
                        input.get("scores").path(question.get("short").asText()).asDouble(0);
                answered.add(new QuizScore.Answered(question.get("points").asDouble(), score));
            }
            QuizScore score = QuizScore.of(answered, input.get("passMark").asDouble());
            assertThat(score.score()).isCloseTo(expected.get("score").asDouble(), within(1e-6));
            assertThat(score.passed()).isEqualTo(expected.get("passed").asBoolean());
        });
    }

    private interface Check {
        void run(JsonNode input, JsonNode expected);
    }

    private static Stream<DynamicTest> each(String list, Check check) {
        return StreamSupport.stream(VECTORS.get(list).spliterator(), false)
                .map(vector -> dynamicTest(
                        vector.get("name").asText(), () -> check.run(vector.get("input"), vector.get("expected"))));
    }

    private static JsonNode vectors() {
        try (InputStream json = GradingVectorsTest.class.getResourceAsStream("/player/vectors/grading.json")) {
            return JsonMapper.builder().build().readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(
                    Map.of("missing", "player/vectors/grading.json").toString(), e);
        }
    }
}
