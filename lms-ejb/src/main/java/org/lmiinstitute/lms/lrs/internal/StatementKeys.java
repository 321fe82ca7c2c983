package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** All that a statement can be found by (xAPI 1.0.3 Communication 2.1.3, the filters of a GET). */
final class StatementKeys {

    private static final List<String> CONTEXT_ACTIVITIES = List.of("parent", "grouping", "category", "other");

    private final Set<StatementKey> keys = new LinkedHashSet<>();

    private StatementKeys() {}

    static Set<StatementKey> of(JsonNode statement) {
        StatementKeys found = new StatementKeys();
        found.add(KeyKind.VERB, statement.path("verb").path("id"));
        JsonNode registration = statement.path("context").path("registration");
        if (registration.isTextual()) {
            found.keys.add(registration(registration.asText()));
        }
        found.participants(statement, KeyKind.AGENT, KeyKind.ACTIVITY);
        found.related(statement);
        return found.withoutNeedless();
    }

    static StatementKey registration(String registration) {
        return new StatementKey(KeyKind.REGISTRATION, registration.toLowerCase(Locale.ROOT));
    }

    private void participants(JsonNode statement, KeyKind agent, KeyKind activity) {
        JsonNode object = statement.path("object");
        agent(agent, statement.path("actor"));
        switch (object.path("objectType").asText("Activity")) {
            case "Activity" -> add(activity, object.path("id"));
            case "Agent", "Group" -> agent(agent, object);
            default -> {
                // a SubStatement's participants are related ones; a StatementRef's are found through its target
            }
        }
    }

    private void related(JsonNode statement) {
        JsonNode context = statement.path("context");
        agent(KeyKind.RELATED_AGENT, context.path("instructor"));
        agent(KeyKind.RELATED_AGENT, context.path("team"));
        context.path("contextAgents").forEach(entry -> agent(KeyKind.RELATED_AGENT, entry.path("agent")));
        context.path("contextGroups").forEach(entry -> agent(KeyKind.RELATED_AGENT, entry.path("group")));
        for (String kind : CONTEXT_ACTIVITIES) {
            JsonNode activities = context.path("contextActivities").path(kind);
            (activities.isArray() ? activities : List.of(activities))
                    .forEach(activity -> add(KeyKind.RELATED_ACTIVITY, activity.path("id")));
        }
        JsonNode object = statement.path("object");
        if (object.path("objectType").asText().equals("SubStatement")) {
            participants(object, KeyKind.RELATED_AGENT, KeyKind.RELATED_ACTIVITY);
            related(object);
        }
    }

    private void agent(KeyKind kind, JsonNode agent) {
        Actor.identity(agent).ifPresent(identity -> keys.add(new StatementKey(kind, identity)));
        agent.path("member").forEach(member -> agent(kind, member));
    }

    private void add(KeyKind kind, JsonNode id) {
        if (id.isTextual()) {
            keys.add(new StatementKey(kind, id.asText()));
        }
    }

    /** Who asks for related ones asks for direct ones too: one key of the two is enough. */
    private Set<StatementKey> withoutNeedless() {
        keys.removeIf(key ->
                key.kind() == KeyKind.RELATED_AGENT && keys.contains(new StatementKey(KeyKind.AGENT, key.value())));
        keys.removeIf(key -> key.kind() == KeyKind.RELATED_ACTIVITY
                && keys.contains(new StatementKey(KeyKind.ACTIVITY, key.value())));
        return keys;
    }
}
