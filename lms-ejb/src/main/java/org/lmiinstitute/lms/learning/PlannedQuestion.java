package org.lmiinstitute.lms.learning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * What tracking has to know of a question.
 *
 * @param id its permanent id
 * @param shortId its short id, which the module document, the answer key and the player use
 * @param iri its xAPI activity id
 * @param points its weight in its quiz
 * @param source the question as the module document has it
 */
public record PlannedQuestion(UUID id, String shortId, String iri, double points, JsonNode source) {

    static PlannedQuestion of(JsonNode question) {
        return new PlannedQuestion(
                UUID.fromString(question.path("id").asText()),
                question.path("short").asText(),
                question.path("iri").asText(),
                question.path("points").asDouble(1),
                question);
    }

    public boolean isNumeric() {
        return source.path("kind").asText().equals("numeric");
    }

    /** How many different drawings of numbers there are; 0 for a question without numbers. */
    public int variants() {
        return source.path("variants").size();
    }
}
