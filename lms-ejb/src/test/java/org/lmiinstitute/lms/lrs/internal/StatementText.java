package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Statements as a client would write them, for tests. */
final class StatementText {

    static final String ANSWERED = "http://adlnet.gov/expapi/verbs/answered";
    static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";
    static final String QUIZ = "https://learn.example.org/id/activity/quiz";

    private final ObjectNode json;

    private StatementText(ObjectNode json) {
        this.json = json;
    }

    /** Ada answered a question of the quiz. */
    static StatementText answered() {
        return new StatementText(Parsing.object(
                """
                {"actor":{"mbox":"mailto:ada@example.org"},"verb":{"id":"%s"},"object":{"id":"%s"}}"""
                        .formatted(ANSWERED, QUIZ)));
    }

    static StatementText voiding(UUID target) {
        StatementText statement = answered().verb(VOIDED).actor("mbox", "mailto:admin@example.org");
        statement.json.putObject("object").put("objectType", "StatementRef").put("id", target.toString());
        return statement;
    }

    StatementText id(UUID id) {
        json.put("id", id.toString());
        return this;
    }

    StatementText actor(String identifier, String value) {
        json.putObject("actor").put(identifier, value);
        return this;
    }

    StatementText verb(String verb) {
        json.putObject("verb").put("id", verb);
        return this;
    }

    StatementText object(String activity) {
        json.putObject("object").put("id", activity);
        return this;
    }

    StatementText registration(UUID registration) {
        json.withObject("/context").put("registration", registration.toString());
        return this;
    }

    StatementText parent(String activity) {
        json.withObject("/context")
                .withObject("/contextActivities")
                .putArray("parent")
                .addObject()
                .put("id", activity);
        return this;
    }

    /** Any property at all, by its JSON. */
    StatementText with(String property, String value) {
        ObjectNode read = Parsing.object("{\"" + property + "\":" + value + "}");
        json.set(property, read.get(property));
        return this;
    }

    ObjectNode json() {
        return json;
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
