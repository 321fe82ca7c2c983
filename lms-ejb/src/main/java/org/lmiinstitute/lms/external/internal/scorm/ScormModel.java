package org.lmiinstitute.lms.external.internal.scorm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A data model as scorm-again commits it: the tree below {@code cmi}. Its lists are objects by number.
 *
 * @param cmi an object; empty before the first commit
 */
record ScormModel(JsonNode cmi) {

    static final ScormModel EMPTY = new ScormModel(JsonNodeFactory.instance.objectNode());

    /** An element by its name without {@code cmi.}: {@code core.lesson_status}; "" if it has no value. */
    String value(String element) {
        JsonNode node = cmi.at("/" + element.replace('.', '/'));
        return node.isValueNode() && !node.isNull() ? node.asText() : "";
    }

    /** A number, or null if there is none. */
    Double number(String element) {
        return number(cmi.at("/" + element.replace('.', '/')));
    }

    static Double number(JsonNode node) {
        String text = node.asText();
        return text.matches("-?\\d{1,15}(\\.\\d{1,15})?") ? Double.valueOf(text) : null;
    }

    /** The members of a list, in their order. */
    List<JsonNode> list(String element) {
        JsonNode list = cmi.path(element);
        List<JsonNode> members = new ArrayList<>();
        for (int i = 0; list.has(String.valueOf(i)) || list.has(i); i++) {
            members.add(list.isArray() ? list.get(i) : list.get(String.valueOf(i)));
        }
        return members;
    }

    /** A copy in which nothing is null: the run-time takes no null back. */
    ObjectNode withoutNulls() {
        ObjectNode copy = cmi.deepCopy();
        strip(copy);
        return copy;
    }

    private static void strip(JsonNode node) {
        Iterator<JsonNode> children = node.elements();
        while (children.hasNext()) {
            JsonNode child = children.next();
            if (child.isNull() && !(node instanceof ArrayNode)) {
                children.remove();
            } else {
                strip(child);
            }
        }
    }
}
