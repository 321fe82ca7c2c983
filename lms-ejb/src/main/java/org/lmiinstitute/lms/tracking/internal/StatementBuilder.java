package org.lmiinstitute.lms.tracking.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.DocumentActivity;

/** The parts that every statement of a session has in common; a statement is valid xAPI 1.0.3 when it leaves. */
final class StatementBuilder {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PlaySession session;
    private final ObjectNode statement;

    private StatementBuilder(PlaySession session, ObjectNode statement) {
        this.session = session;
        this.statement = statement;
    }

    /** Goes on with a statement of the session. */
    static StatementBuilder of(PlaySession session, ObjectNode statement) {
        return new StatementBuilder(session, statement);
    }

    StatementBuilder(PlaySession session, UUID id, Verb verb, Instant at) {
        this(session, JsonNodeFactory.instance.objectNode());
        statement.put("id", id.toString());
        ObjectNode actor = statement.putObject("actor").put("objectType", "Agent");
        actor.putObject("account")
                .put("homePage", session.idBase())
                .put("name", session.accountId().toString());
        statement.putObject("verb").put("id", verb.iri()).putObject("display").put("en", verb.display());
        statement.putObject("object").put("objectType", "Activity");
        ObjectNode context = statement.putObject("context");
        context.put("registration", session.registration().toString());
        context.put("platform", Vocabulary.PLATFORM);
        context.put("language", session.document().language());
        context.put("revision", session.document().number().toString());
        extend("context", Vocabulary.SESSION_ID, session.launchId().toString());
        extend(
                "context",
                Vocabulary.attempt(session.idBase()),
                session.attemptId().toString());
        statement.put("timestamp", at.toString());
    }

    /** Names the object; the definition can be widened in place. */
    ObjectNode about(String iri, String type, String name) {
        ObjectNode object = (ObjectNode) statement.get("object");
        object.put("id", iri);
        ObjectNode definition = object.putObject("definition").put("type", type);
        definition.putObject("name").put(session.document().language(), name);
        return definition;
    }

    StatementBuilder about(DocumentActivity activity) {
        about(activity.iri(), Vocabulary.typeOf(activity.kind()), activity.title());
        return this;
    }

    StatementBuilder parent(String iri) {
        return contextActivity("parent", iri);
    }

    StatementBuilder grouping(String iri) {
        return contextActivity("grouping", iri);
    }

    StatementBuilder category(String iri) {
        return contextActivity("category", iri);
    }

    StatementBuilder contextExtension(String key, Object value) {
        return extend("context", key, value);
    }

    StatementBuilder resultExtension(String key, Object value) {
        return extend("result", key, value);
    }

    StatementBuilder completion() {
        return completion(true);
    }

    StatementBuilder completion(boolean completed) {
        result().put("completion", completed);
        return this;
    }

    StatementBuilder success(boolean success) {
        result().put("success", success);
        return this;
    }

    /** A score between 0 and 1. */
    StatementBuilder scaled(double score) {
        result().putObject("score").put("scaled", score);
        return this;
    }

    StatementBuilder response(String response) {
        result().put("response", response);
        return this;
    }

    /** As ISO 8601 says it, to the hundredth of a second (xAPI data, section 4.6). */
    StatementBuilder duration(Duration duration) {
        long hundredths = Math.max(0, duration.toMillis() / 10);
        result().put("duration", Duration.ofMillis(hundredths * 10).toString());
        return this;
    }

    ObjectNode build() {
        return statement;
    }

    private ObjectNode result() {
        return statement.withObjectProperty("result");
    }

    private StatementBuilder contextActivity(String relation, String iri) {
        statement
                .withObjectProperty("context")
                .withObjectProperty("contextActivities")
                .withArrayProperty(relation)
                .addObject()
                .put("objectType", "Activity")
                .put("id", iri);
        return this;
    }

    private StatementBuilder extend(String part, String key, Object value) {
        statement.withObjectProperty(part).withObjectProperty("extensions").set(key, JSON.valueToTree(value));
        return this;
    }
}
