package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Gives activities their canonical definitions, and all that has several languages one (format "canonical", Communication 2.1.3). */
final class CanonicalFormat implements StatementWalk {

    private final Map<String, ObjectNode> definitions;
    private final Languages languages;

    /** @param definitions the canonical definitions by activity id */
    CanonicalFormat(Map<String, ObjectNode> definitions, Languages languages) {
        this.definitions = definitions;
        this.languages = languages;
    }

    @Override
    public void verb(ObjectNode verb) {
        languages.choose(verb, "display");
    }

    @Override
    public void activity(ObjectNode activity) {
        ObjectNode canonical = definitions.get(activity.path("id").asText());
        if (canonical != null) {
            activity.set("definition", canonical.deepCopy());
        }
        JsonNode definition = activity.path("definition");
        languages.choose(definition, "name");
        languages.choose(definition, "description");
        for (String components : List.of("choices", "scale", "source", "target", "steps")) {
            definition.path(components).forEach(component -> languages.choose(component, "description"));
        }
    }
}
