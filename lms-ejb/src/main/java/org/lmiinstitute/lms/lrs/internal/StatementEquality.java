package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lmiinstitute.lms.lrs.Timestamps;

/**
 * Whether two statements say the same (xAPI 1.0.3 Data 2.3.1, statement immutability): what servers set, how things are displayed and
 * how numbers are written does not count.
 */
final class StatementEquality {

    private static final List<String> NOT_COMPARED = List.of("id", "stored", "authority", "version", "timestamp");

    private StatementEquality() {}

    static boolean same(ObjectNode one, ObjectNode other) {
        return sameTimestamp(one, other) && stripped(one).equals(numbersByValue(), stripped(other));
    }

    /** A timestamp that the server supplied says nothing. */
    private static boolean sameTimestamp(ObjectNode one, ObjectNode other) {
        return !one.has("timestamp")
                || !other.has("timestamp")
                || Timestamps.parse(one.get("timestamp").asText())
                        .equals(Timestamps.parse(other.get("timestamp").asText()));
    }

    private static ObjectNode stripped(ObjectNode statement) {
        ObjectNode copy = statement.deepCopy();
        copy.remove(NOT_COMPARED);
        withoutDisplay(copy);
        withoutForm(copy);
        return copy;
    }

    /** How a moment is written, the order of members and what is finer than a hundredth of a second do not count (2.3.1, 4.6). */
    private static void withoutForm(ObjectNode statement) {
        if (statement.path("timestamp").isTextual()) {
            statement.put(
                    "timestamp",
                    Timestamps.parse(statement.get("timestamp").asText()).toString());
        }
        if (statement.get("result") instanceof ObjectNode result
                && result.path("duration").isTextual()) {
            String duration = result.get("duration").asText();
            result.put("duration", duration.replaceFirst("([.,]\\d\\d)\\d+S$", "$1S"));
        }
        StatementWalk sorting = new StatementWalk() {
            @Override
            public void actor(ObjectNode actor) {
                sortMembers(actor);
            }
        };
        sorting.through(statement);
        if (statement.get("object") instanceof ObjectNode object
                && object.path("objectType").asText().equals("SubStatement")) {
            withoutForm(object);
        }
    }

    private static void sortMembers(ObjectNode group) {
        if (group.get("member") instanceof ArrayNode members) {
            List<JsonNode> sorted = new ArrayList<>();
            members.forEach(sorted::add);
            sorted.sort(Comparator.comparing(member -> Actor.identity(member).orElse("")));
            members.removeAll().addAll(sorted);
        }
    }

    private static void withoutDisplay(ObjectNode statement) {
        if (statement.get("verb") instanceof ObjectNode verb) {
            verb.remove("display");
        }
        if (statement.get("object") instanceof ObjectNode object) {
            if (object.path("objectType").asText().equals("SubStatement")) {
                withoutDisplay(object);
            }
            object.remove("definition");
        }
        JsonNode activities = statement.path("context").path("contextActivities");
        if (activities instanceof ObjectNode kinds) {
            kinds.properties().forEach(kind -> kinds.set(kind.getKey(), plain(kind.getValue())));
        }
    }

    /** One activity and a list of one say the same (Data 2.4.6.2). */
    private static ArrayNode plain(JsonNode activities) {
        ArrayNode list = Parsing.MAPPER.createArrayNode();
        (activities.isArray() ? activities : List.of(activities))
                .forEach(activity -> list.addObject().set("id", activity.path("id")));
        return list;
    }

    private static Comparator<JsonNode> numbersByValue() {
        return (one, other) -> {
            if (one.isNumber() && other.isNumber()) {
                return one.decimalValue().compareTo(other.decimalValue());
            }
            return one.equals(other) ? 0 : 1;
        };
    }
}
