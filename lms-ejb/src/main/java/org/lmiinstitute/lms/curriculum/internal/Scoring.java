package org.lmiinstitute.lms.curriculum.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What of a revision decides on completion and score: its tracked activities with their completion rules, and the questions in
 * them with points and keys. Order, wording, feedback and practice do not belong to it.
 */
public record Scoring(JsonNode byActivity) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> RULES = List.of("kind", "watched", "passMark", "draw");

    static Scoring of(String document, String answerKey) {
        try {
            return of(JSON.readTree(document), JSON.readTree(answerKey));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a module document with its key: " + e.getOriginalMessage(), e);
        }
    }

    private static Scoring of(JsonNode document, JsonNode keys) {
        ObjectNode byActivity = NODES.objectNode();
        for (JsonNode activity : document.path("activities")) {
            ObjectNode scored = byActivity.putObject(activity.path("id").asText());
            RULES.forEach(rule -> scored.set(rule, activity.path(rule).deepCopy()));
            ObjectNode questions = scored.putObject("questions");
            for (JsonNode question : activity.path("questions")) {
                questions.set(question.path("id").asText(), question(question, keys));
            }
        }
        return new Scoring(byActivity);
    }

    /** Whether a field of a tracked activity decides on its completion or score. */
    public static boolean isRule(String field) {
        return RULES.contains(field);
    }

    /**
     * What of a question decides on its score: {@code kind}, {@code points}, its {@code choices} with whether each is right, and
     * answer and tolerance of its {@code variants}.
     *
     * @param keys keys by the short ids of their questions
     */
    public static JsonNode question(JsonNode question, JsonNode keys) {
        JsonNode key = keys.path(question.path("short").asText());
        ObjectNode scored = NODES.objectNode();
        scored.put("kind", question.path("kind").asText());
        scored.put("points", question.path("points").asDouble());
        ObjectNode choices = scored.putObject("choices");
        question.path("choices").forEach(choice -> choices.put(choice.path("id").asText(), false));
        key.path("correct").forEach(correct -> choices.put(correct.asText(), true));
        ArrayNode variants = scored.putArray("variants");
        key.path("variants").forEach(variant -> variants.addArray()
                .add(variant.path("answer").asDouble())
                .add(variant.path("tolerance").asDouble()));
        return scored;
    }
}
