package org.lmiinstitute.lms.external.internal.cmi5;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A statement that cmi5 has the LMS make, part by part. */
final class OwnStatement {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    /** @param sessionId of the launch, or one of its own outside of any (section 9.6.3.1) */
    OwnStatement(UUID id, CoursePlay play, Cmi5Verb verb, Instant at, UUID sessionId) {
        json.put("id", id.toString());
        json.set("actor", play.actor());
        json.putObject("verb").put("id", verb.iri()).putObject("display").put("en", verb.display());
        json.putObject("object").put("objectType", "Activity");
        json.putObject("context").put("registration", play.registration().toString());
        json.put("timestamp", at.toString());
        contextExtension(Cmi5.SESSION_ID, sessionId.toString());
        category(Cmi5.CATEGORY);
    }

    OwnStatement about(String activityId) {
        object().put("id", activityId);
        return this;
    }

    OwnStatement about(String activityId, String type, String language, String name) {
        ObjectNode definition =
                about(activityId).object().putObject("definition").put("type", type);
        definition.putObject("name").put(language, name);
        return this;
    }

    /** The publisher's id of what the statement is about (section 9.6.2.3). */
    OwnStatement publisherId(String id) {
        return contextActivity("grouping", id);
    }

    OwnStatement category(String id) {
        return contextActivity("category", id);
    }

    OwnStatement contextExtension(String key, Object value) {
        context().withObjectProperty("extensions").set(key, JSON.valueToTree(value));
        return this;
    }

    OwnStatement resultExtension(String key, String value) {
        result().withObjectProperty("extensions").put(key, value);
        return this;
    }

    /** To the hundredth of a second (xAPI data, section 4.6). */
    OwnStatement duration(Duration duration) {
        long hundredths = Math.max(0, duration.toMillis() / 10);
        result().put("duration", Duration.ofMillis(hundredths * 10).toString());
        return this;
    }

    OwnStatement successAndCompletion() {
        result().put("success", true).put("completion", true);
        return this;
    }

    ObjectNode json() {
        return json;
    }

    private ObjectNode object() {
        return json.withObjectProperty("object");
    }

    private ObjectNode context() {
        return json.withObjectProperty("context");
    }

    private ObjectNode result() {
        return json.withObjectProperty("result");
    }

    private OwnStatement contextActivity(String relation, String id) {
        context()
                .withObjectProperty("contextActivities")
                .withArrayProperty(relation)
                .addObject()
                .put("objectType", "Activity")
                .put("id", id);
        return this;
    }
}
