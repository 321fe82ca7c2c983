package org.lmiinstitute.lms.curriculum.internal.format;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The schema files in the jar, and what they say of a key. */
final class SchemaFiles {

    /** A made-up address, so that schemas refer to each other by file name; nothing is ever fetched. */
    static final String BASE = "content://schema/";

    private static final String FOLDER = "/content-schema/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, JsonNode> parsed = new ConcurrentHashMap<>();

    /** The text of a schema by its address, or null if it is none of ours. */
    String find(String address) {
        return address.startsWith(BASE) ? text(address.substring(BASE.length())) : null;
    }

    /**
     * The schema that a keyword belongs to.
     *
     * @param location {@code content://schema/quiz.schema.json#/properties/passMark/maximum}
     */
    JsonNode owner(String location) {
        return at(location.replaceFirst("/[^/#]*$", ""));
    }

    /** What would be right for a property, by the nearest schema around a keyword that describes it; "" if none does. */
    String description(String location, String property) {
        for (String around = location; around.contains("#/"); around = around.replaceFirst("/[^/#]*$", "")) {
            JsonNode described = resolved(at(around).path("properties").path(property), around);
            if (described.has("description")) {
                return described.get("description").asText();
            }
        }
        JsonNode described = resolved(
                at(location.replaceFirst("#.*", "#")).path("properties").path(property), location);
        return described.path("description").asText("");
    }

    private JsonNode resolved(JsonNode schema, String location) {
        String target = schema.path("$ref").asText("");
        if (target.isEmpty()) {
            return schema;
        }
        String file = target.startsWith("#") ? location.replaceFirst("#.*", "") : BASE;
        return at(file + target);
    }

    private JsonNode at(String location) {
        String[] parts = location.substring(BASE.length()).split("#", 2);
        JsonNode schema = parsed.computeIfAbsent(parts[0], this::parse);
        return parts.length < 2 || parts[1].isEmpty() ? schema : schema.at(JsonPointer.compile(parts[1]));
    }

    private JsonNode parse(String file) {
        try {
            String text = text(file);
            return text == null ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String file) {
        try (InputStream schema = SchemaFiles.class.getResourceAsStream(FOLDER + file)) {
            return schema == null ? null : new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
