package org.lmiinstitute.lms.curriculum;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * A question as the module document asks it.
 *
 * @param kind {@code choice}, {@code choices} or {@code numeric}
 * @param variants how many sets of numbers it may be asked with; 1 for choices
 * @param json its node of the document: prompt, choices, unit
 */
public record DocumentQuestion(
        UUID id, String shortId, String iri, String kind, double points, int variants, JsonNode json) {

    public boolean isNumeric() {
        return kind.equals("numeric");
    }

    static DocumentQuestion of(JsonNode json) {
        return new DocumentQuestion(
                UUID.fromString(json.get("id").asText()),
                json.get("short").asText(),
                json.get("iri").asText(),
                json.get("kind").asText(),
                json.path("points").asDouble(1),
                Math.max(1, json.path("variants").size()),
                json);
    }
}
