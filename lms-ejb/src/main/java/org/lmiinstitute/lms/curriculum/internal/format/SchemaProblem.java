package org.lmiinstitute.lms.curriculum.internal.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lmiinstitute.lms.curriculum.ContentNode;
import org.lmiinstitute.lms.curriculum.ContentPlace;

/** One broken rule of a schema, said in words. */
final class SchemaProblem {

    private final ContentNode node;
    private final String name;
    private final ValidationMessage message;
    private final SchemaFiles files;

    SchemaProblem(ContentNode root, ValidationMessage message, SchemaFiles files) {
        ContentNode found = root;
        String key = "";
        JsonNodePath path = message.getInstanceLocation();
        for (int i = 0; i < path.getNameCount(); i++) {
            Object element = path.getElement(i);
            found = element instanceof Integer index
                    ? found.elements().get(index)
                    : found.get(key = element.toString());
        }
        this.node = found;
        this.name = key;
        this.message = message;
        this.files = files;
    }

    /** Problems of one file come in the order of its lines; one place is reported once. */
    String sortKey() {
        String property = message.getProperty() == null ? "" : message.getProperty();
        return String.format(Locale.ROOT, "%08d %s %s", place().line(), message.getInstanceLocation(), property);
    }

    ContentPlace place() {
        return isUnknownKey() ? node.place(message.getProperty()) : node.place();
    }

    String what() {
        return switch (message.getType()) {
            case "required" -> quoted(message.getProperty()) + " is missing";
            case "additionalProperties" -> quoted(message.getProperty()) + " is not known here";
            case "uniqueItems" -> quoted(name) + " names something twice";
            case "minItems", "minProperties" -> quoted(name) + " has too few entries";
            case "false" -> isNoKeyOfThisKind() ? quoted(name) + " does not belong here" : value();
            default -> value();
        };
    }

    String expected() {
        JsonNode owner = files.owner(message.getSchemaLocation().toString());
        return switch (message.getType()) {
            case "required" -> rightWouldBe(files.description(location(), message.getProperty()));
            case "additionalProperties" -> Closest.suggestion(message.getProperty(), missingKeys(owner));
            case "uniqueItems" -> "name it once";
            case "enum" -> Closest.suggestion(node.text(), texts(owner.path("enum")));
            case "false" -> "leave it out for this kind";
            default -> rightWouldBe(owner.path("description").asText(""));
        };
    }

    private boolean isUnknownKey() {
        return "additionalProperties".equals(message.getType());
    }

    private boolean isNoKeyOfThisKind() {
        return !name.isEmpty();
    }

    private String location() {
        return message.getSchemaLocation().toString();
    }

    private String value() {
        JsonNode json = node.json();
        String label = name.isEmpty() ? "the file" : quoted(name);
        if (json.isNull()) {
            return label + " is empty";
        }
        if (json.isObject() || json.isArray()) {
            return label + " is " + (json.isObject() ? "a group of keys" : "a list");
        }
        String text = json.asText();
        return label + " is "
                + (json.isTextual() ? quoted(text.length() > 60 ? text.substring(0, 57) + "..." : text) : text)
                + (text.length() > 60 ? " (" + text.length() + " characters)" : "");
    }

    private List<String> missingKeys(JsonNode owner) {
        List<String> keys = new ArrayList<>();
        owner.path("properties").fieldNames().forEachRemaining(keys::add);
        keys.removeAll(node.keys());
        return keys;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(value -> texts.add(value.asText()));
        return texts;
    }

    private static String rightWouldBe(String description) {
        return description.isEmpty() ? "see content/README.md" : "right would be " + description;
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
