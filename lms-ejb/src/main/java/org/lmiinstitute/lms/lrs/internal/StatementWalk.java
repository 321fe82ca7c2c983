package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/** Goes through a valid statement and shows all that has an identity of its own, wherever it stands. */
interface StatementWalk {

    default void verb(ObjectNode verb) {}

    /** An Agent or Group; members are its own matter. */
    default void actor(ObjectNode actor) {}

    default void activity(ObjectNode activity) {}

    default void through(JsonNode statement) {
        show(statement.path("verb"), this::verb);
        show(statement.path("actor"), this::actor);
        show(statement.path("authority"), this::actor);
        object(statement.path("object"));
        context(statement.path("context"));
    }

    private void object(JsonNode object) {
        switch (object.path("objectType").asText("Activity")) {
            case "Activity" -> show(object, this::activity);
            case "Agent", "Group" -> show(object, this::actor);
            case "SubStatement" -> through(object);
            default -> {
                // a StatementRef is nothing but an identity
            }
        }
    }

    private void context(JsonNode context) {
        show(context.path("instructor"), this::actor);
        show(context.path("team"), this::actor);
        context.path("contextAgents").forEach(entry -> show(entry.path("agent"), this::actor));
        context.path("contextGroups").forEach(entry -> show(entry.path("group"), this::actor));
        context.path("contextActivities")
                .forEach(activities -> (activities.isArray() ? activities : List.of(activities))
                        .forEach(activity -> show(activity, this::activity)));
    }

    private static void show(JsonNode value, Consumer<ObjectNode> to) {
        if (value instanceof ObjectNode object) {
            to.accept(object);
        }
    }
}
