package org.lmiinstitute.lms.external.internal.scorm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a manifest says of the order of an item: {@code sequencing}, with what the item shares by reference. Of an element that both have, the
 * item's own stands (SCORM 2004 4th edition, Content Aggregation Model, 5.1.1).
 *
 * @param kept all that is kept of the item, as it stands in the outline
 * @param sequencing by the names of its elements
 */
record ManifestRules(JsonNode kept, JsonNode sequencing) {

    private static final String OBJECTIVES = "objectives";

    static ManifestRules of(JsonNode rules) {
        JsonNode kept = rules == null ? MissingNode.getInstance() : rules;
        ObjectNode sequencing = JsonNodeFactory.instance.objectNode();
        for (JsonNode part : List.of(kept.path("shared"), kept.path("sequencing"))) {
            part.properties().forEach(element -> sequencing.set(element.getKey(), element.getValue()));
        }
        List<JsonNode> objectives = Stream.of(true, false)
                .flatMap(ofIms -> Stream.of(kept.path("sequencing"), kept.path("shared"))
                        .flatMap(part -> children(part, OBJECTIVES).stream())
                        .filter(group -> ofIms == isOfIms(group))
                        .limit(1))
                .toList();
        if (!objectives.isEmpty()) {
            sequencing.putArray(OBJECTIVES).addAll(objectives);
        }
        return new ManifestRules(kept, sequencing);
    }

    /** Two kinds of objectives have one name here; only those of IMS have a primary one among them. */
    static boolean isOfIms(JsonNode objectives) {
        return objectives.has("primaryObjective");
    }

    /** The first element of a name; missing if there is none. */
    JsonNode element(String name) {
        return sequencing.path(name).path(0);
    }

    static List<JsonNode> children(JsonNode element, String name) {
        return StreamSupport.stream(element.path(name).spliterator(), false).toList();
    }

    /** XML Schema writes truth in two ways. */
    static boolean isTrue(JsonNode element, String attribute, boolean otherwise) {
        String text = element.path("@" + attribute).asText("").strip();
        return text.isEmpty() ? otherwise : text.equals("true") || text.equals("1");
    }

    static String text(JsonNode element, String attribute, String otherwise) {
        String text = element.path("@" + attribute).asText("").strip();
        return text.isEmpty() ? otherwise : text;
    }

    /** A name, which is the same however its blanks are written: they come as they are or by their code, and any number of them is one. */
    static String name(JsonNode element, String attribute, String otherwise) {
        String name = text(element, attribute, "").replace("%20", " ").strip().replaceAll("\\s+", " ");
        return name.isEmpty() ? otherwise : name;
    }

    /** A number, or null for what is none. */
    static Double number(JsonNode element, String attribute) {
        return ScormModel.number(element.path("@" + attribute));
    }
}
