package org.lmiinstitute.lms.external.internal.cmi5.rules;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.UUID;
import org.lmiinstitute.lms.external.internal.cmi5.Cmi5;
import org.lmiinstitute.lms.external.internal.cmi5.Cmi5Verb;

/** A statement as a unit says it, right until it is changed. */
final class UnitStatement {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEMPLATE =
            """
            {"id":"%s","actor":{"objectType":"Agent","account":{"homePage":"https://lms.example.org","name":"a1"}},
             "verb":{"id":"%s"},"object":{"id":"%s"},"timestamp":"2026-03-01T09:10:00.000Z",
             "context":{"registration":"%s","extensions":{"%s":"%s"},
              "contextActivities":{"grouping":[{"objectType":"Activity","id":"%s"}],"category":[]}}}""";

    private final ObjectNode json;

    private UnitStatement(ObjectNode json) {
        this.json = json;
    }

    /** One that cmi5 defines. */
    static UnitStatement said(Cmi5Verb verb) {
        UnitStatement statement = said(verb.iri()).category(Cmi5.CATEGORY);
        if (verb.isOfResults()) {
            statement.category(Cmi5.MOVE_ON_CATEGORY);
        }
        return switch (verb) {
            case COMPLETED -> statement.result("completion", "true").result("duration", "\"PT5M\"");
            case PASSED ->
                statement
                        .result("success", "true")
                        .score("{\"scaled\":0.95,\"raw\":95,\"min\":0,\"max\":100}")
                        .extension(Cmi5.MASTERY_SCORE, "0.9")
                        .result("duration", "\"PT5M\"");
            case FAILED ->
                statement
                        .result("success", "false")
                        .score("{\"scaled\":0.5}")
                        .extension(Cmi5.MASTERY_SCORE, "0.9")
                        .result("duration", "\"PT5M\"");
            case TERMINATED -> statement.result("duration", "\"PT10M\"");
            default -> statement;
        };
    }

    /** One that cmi5 allows. */
    static UnitStatement said(String verb) {
        return new UnitStatement((ObjectNode) read(TEMPLATE.formatted(
                UUID.randomUUID(),
                verb,
                Session.ACTIVITY,
                UUID.randomUUID(),
                Cmi5.SESSION_ID,
                Session.ID,
                Session.PUBLISHER_ID)));
    }

    UnitStatement verb(String iri) {
        json.withObjectProperty("verb").put("id", iri);
        return this;
    }

    UnitStatement object(String id) {
        json.withObjectProperty("object").put("id", id);
        return this;
    }

    UnitStatement at(String timestamp) {
        json.put("timestamp", timestamp);
        return this;
    }

    UnitStatement without(String pointer) {
        JsonPointer place = JsonPointer.compile(pointer);
        ((ObjectNode) json.at(place.head())).remove(place.last().getMatchingProperty());
        return this;
    }

    UnitStatement result(String name, String value) {
        json.withObjectProperty("result").set(name, read(value));
        return this;
    }

    UnitStatement score(String value) {
        return result("score", value);
    }

    /** @param value null takes it away */
    UnitStatement extension(String key, String value) {
        ObjectNode extensions = json.withObjectProperty("context").withObjectProperty("extensions");
        if (value == null) {
            extensions.remove(key);
        } else {
            extensions.set(key, read(value));
        }
        return this;
    }

    UnitStatement category(String id) {
        json.withObject("/context/contextActivities")
                .withArrayProperty("category")
                .addObject()
                .put("id", id);
        return this;
    }

    UnitStatement noCategory(String id) {
        Iterator<JsonNode> categories =
                json.at("/context/contextActivities/category").elements();
        while (categories.hasNext()) {
            if (categories.next().path("id").asText().equals(id)) {
                categories.remove();
            }
        }
        return this;
    }

    ObjectNode json() {
        return json;
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
