package org.lmiinstitute.lms.packaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class SuspendDataTest {

    @Test
    void aModuleOfTheUsualSizeFits() {
        assertThat(SuspendData.longest(moduleWith(6, 10))).isLessThan(SuspendData.LIMIT);
    }

    @Test
    void aModuleWithAHundredQuestionsMayNot() {
        assertThat(SuspendData.longest(moduleWith(6, 100))).isGreaterThan(SuspendData.LIMIT);
    }

    @Test
    void ofAQuizThatDrawsOnlyTheDrawnQuestionsCount() {
        ObjectNode module = moduleWith(1, 100);
        ((ObjectNode) module.path("activities").get(0)).put("draw", 7);
        assertThat(SuspendData.longest(module)).isLessThan(1000);
    }

    /** What the player wrote for a module played half way: two answers of an exercise, three of a quiz, one video. */
    @Test
    void whatThePlayerReallyWritesStaysBelow() {
        String written = "{\"v\":1,\"r\":\"1.0\",\"a\":\"927e96e1\",\"s\":3,\"p\":{},\"e\":\"vb0n08\","
                + "\"u\":\"3f0c1d2e4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0\",\"d\":{\"e8d89750\":1},"
                + "\"x\":{\"c7b032eb\":{\"t\":2},\"029c2d09\":{\"t\":2,\"p\":20,\"w\":[[0,20]]},"
                + "\"84cef762\":{\"t\":2,\"q\":{\"e8d89750\":\"9.3\",\"3cd7b0c9\":\"a\"}},\"970711ed\":{\"t\":2},"
                + "\"927e96e1\":{\"t\":1,\"q\":{\"cd841cb0\":\"a\",\"55ce9268\":\"b\",\"45d04b7d\":\"9.3\"}}}}";
        JsonNode module = moduleWith(5, 3);
        assertThat(written.length()).isLessThan(SuspendData.longest(module));
    }

    private static ObjectNode moduleWith(int activities, int questionsInTheQuiz) {
        ObjectNode module = Json.MAPPER.createObjectNode();
        ArrayNode all = module.putArray("activities");
        ArrayNode questions = all.addObject().put("kind", "quiz").putArray("questions");
        for (int i = 0; i < questionsInTheQuiz; i++) {
            ArrayNode choices = questions.addObject().put("kind", "choices").putArray("choices");
            for (String id : "abcd".split("")) {
                choices.addObject().put("id", id);
            }
        }
        for (int i = 1; i < activities; i++) {
            all.addObject().put("kind", i == 1 ? "video" : "lesson");
        }
        return module;
    }
}
