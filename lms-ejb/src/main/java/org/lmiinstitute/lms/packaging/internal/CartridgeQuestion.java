package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A question of a module document with its key.
 *
 * @param variant which set of numbers a numeric question is asked with
 */
record CartridgeQuestion(JsonNode question, JsonNode key, int variant) {

    /** One of the things that may be chosen. */
    record Choice(String id, String html, boolean isCorrect, String feedback) {}

    /** With its first set of numbers. */
    static CartridgeQuestion of(JsonNode question, JsonNode keys) {
        return new CartridgeQuestion(question, keys.path(Json.text(question, "short")), 0);
    }

    /** Follows from the question's permanent id; a further set of numbers adds its place. */
    String id() {
        String first = "QUESTION-" + Json.text(question, "id");
        return variant == 0 ? first : first + "-" + (variant + 1);
    }

    /** The same question with its other sets of numbers. */
    Stream<CartridgeQuestion> furtherVariants() {
        return IntStream.range(1, question.path("variants").size())
                .mapToObj(other -> new CartridgeQuestion(question, key, other));
    }

    boolean isNumeric() {
        return "numeric".equals(Json.text(question, "kind"));
    }

    boolean hasSeveralAnswers() {
        return "choices".equals(Json.text(question, "kind"));
    }

    String prompt() {
        return Json.text(isNumeric() ? question.path("variants").path(variant) : question, "prompt");
    }

    String unit() {
        return Json.text(question, "unit");
    }

    int decimals() {
        return question.path("decimals").asInt();
    }

    /** What a numeric question is graded with. */
    JsonNode numbers() {
        return key.path("variants").path(variant);
    }

    List<Choice> choices() {
        Set<String> correct =
                Json.elements(key.path("correct")).map(JsonNode::asText).collect(Collectors.toSet());
        return Json.elements(question.path("choices"))
                .map(choice -> choice(choice, correct))
                .toList();
    }

    private Choice choice(JsonNode choice, Set<String> correct) {
        String id = Json.text(choice, "id");
        return new Choice(id, Json.text(choice, "html"), correct.contains(id), Json.text(key.path("feedback"), id));
    }
}
