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
import org.lmiinstitute.lms.curriculum.DocumentActivity;
import org.lmiinstitute.lms.curriculum.DocumentQuestion;

class DrawsTest {

    private static final UUID ATTEMPT = UUID.fromString("0192f0a0-0000-7000-8000-000000000001");

    @Test
    void theSameAttemptAlwaysDrawsTheSame() {
        DocumentActivity quiz = quizOf(20, 5);

        assertThat(new Draws(ATTEMPT).questionsOf(quiz)).isEqualTo(new Draws(ATTEMPT).questionsOf(quiz));
        assertThat(new Draws(ATTEMPT).questionsOf(quiz)).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void otherAttemptsDrawOtherNumbers() {
        DocumentQuestion question =
                ModuleDocuments.oneOfEach().activities().get(2).questions().get(0);

        Set<Integer> drawn = Stream.generate(UUID::randomUUID)
                .limit(100)
                .map(attempt -> new Draws(attempt).variantOf(question))
                .collect(Collectors.toSet());

        assertThat(drawn).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void aQuizWithoutADrawHasAllItsQuestionsInOrder() {
        DocumentActivity quiz = quizOf(3, 0);

        assertThat(new Draws(ATTEMPT).questionsOf(quiz)).isEqualTo(quiz.questions());
    }

    @Test
    void thePlayerIsToldOnlyWhatWasDrawn() {
        assertThat(new Draws(ATTEMPT).forPlayer(ModuleDocuments.oneOfEach()))
                .containsOnlyKeys(ModuleDocuments.EXERCISE_QUESTION);
    }

    private static DocumentActivity quizOf(int questions, int draw) {
        ObjectNode document = new ObjectMapper().createObjectNode();
        ObjectNode quiz = document.withArray("activities").addObject();
        quiz.put("kind", "quiz").put("short", "quiz");
        if (draw > 0) {
            quiz.put("draw", draw);
        }
        name(quiz, questions);
        IntStream.range(0, questions)
                .forEach(i -> name(
                        quiz.withArray("questions")
                                .addObject()
                                .put("short", "q" + i)
                                .put("kind", "choice"),
                        i));
        return ModuleDocuments.of(document.toString()).activities().get(0);
    }

    private static void name(ObjectNode node, int number) {
        node.put("id", new UUID(0x7000, 0x8000_0000_0000_0000L + number).toString())
                .put("iri", "urn:" + number)
                .put("title", "No. " + number);
    }
}
