package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Context activities that came without an array around them, which 1.0.3 takes from older clients and wants answered as an array of
 * one (Data 2.4.6.2).
 */
final class SingleActivities {

    private final List<Place> found = new ArrayList<>();
    private final JsonParser parser;

    private SingleActivities(JsonParser parser) {
        this.parser = parser;
    }

    /** Where one begins, and the byte after its end. */
    record Place(int start, int end) {}

    /** Goes through the value of a member of a statement, at whose first token the parser is, to its last. */
    static List<Place> within(String member, JsonParser parser) throws IOException {
        SingleActivities singles = new SingleActivities(parser);
        singles.member(member);
        return singles.found;
    }

    static boolean areIn(JsonNode statement) {
        for (JsonNode activities : statement.path("context").path("contextActivities")) {
            if (activities.isObject()) {
                return true;
            }
        }
        JsonNode object = statement.path("object");
        return object.path("objectType").asText().equals("SubStatement") && areIn(object);
    }

    private void member(String name) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            switch (name) {
                // only a SubStatement has a context
                case "object", "context" -> members();
                case "contextActivities" -> kinds();
                default -> parser.skipChildren();
            }
        } else {
            parser.skipChildren();
        }
    }

    private void members() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("context") || name.equals("contextActivities")) {
                member(name);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void kinds() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean single = parser.nextToken() == JsonToken.START_OBJECT;
            int start = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            if (single) {
                found.add(new Place(start, (int) parser.currentLocation().getByteOffset()));
            }
        }
    }
}
