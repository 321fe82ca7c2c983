package org.lmiinstitute.lms.external.internal.scorm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A data model as scorm-again commits it: the tree below {@code cmi}. Its lists are objects by number.
 *
 * @param cmi an object; empty before the first commit
 */
record ScormModel(JsonNode cmi) {

    /** Scripts write a third with sixteen decimals, and SCORM 1.2 takes {@code .5} and {@code 85.} too. */
    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,15}(\\.\\d{0,40})?|\\.\\d{1,40})");

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
        return NUMBER.matcher(text).matches() ? Double.valueOf(text) : null;
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
