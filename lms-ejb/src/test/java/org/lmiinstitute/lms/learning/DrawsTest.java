package org.lmiinstitute.lms.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DrawsTest {

    private static final UUID ATTEMPT = UUID.fromString("0192f0a0-0000-7000-8000-000000000001");

    @Test
    void theSameAttemptAlwaysDrawsTheSame() {
        PlannedActivity quiz = quizOf(20, 5);

        assertThat(new Draws(ATTEMPT).questionsOf(quiz)).isEqualTo(new Draws(ATTEMPT).questionsOf(quiz));
        assertThat(new Draws(ATTEMPT).questionsOf(quiz)).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void otherAttemptsDrawOtherNumbers() {
        PlannedQuestion question =
                ModulePlans.oneOfEach().activities().get(2).questions().get(0);

        Set<Integer> drawn = Stream.generate(UUID::randomUUID)
                .limit(100)
                .map(attempt -> new Draws(attempt).variantOf(question))
                .collect(Collectors.toSet());

        assertThat(drawn).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void aQuizWithoutADrawHasAllItsQuestionsInOrder() {
        PlannedActivity quiz = quizOf(3, 0);

        assertThat(new Draws(ATTEMPT).questionsOf(quiz)).isEqualTo(quiz.questions());
    }

    @Test
    void thePlayerIsToldOnlyWhatWasDrawn() {
        assertThat(new Draws(ATTEMPT).forPlayer(ModulePlans.oneOfEach()))
                .containsOnlyKeys(ModulePlans.EXERCISE_QUESTION);
    }

    private static PlannedActivity quizOf(int questions, int draw) {
        ObjectNode quiz = new ObjectMapper().createObjectNode();
        quiz.put("id", UUID.randomUUID().toString()).put("kind", "quiz").put("draw", draw);
        IntStream.range(0, questions).forEach(i -> quiz.withArray("questions")
                .addObject()
                .put("id", new UUID(0x7000, 0x8000_0000_0000_0000L + i).toString())
                .put("short", "q" + i));
        return PlannedActivity.of(quiz);
    }
}
