package org.lmiinstitute.lms.lrs.internal;

import static org.lmiinstitute.lms.lrs.internal.ValueRules.EXTENSIONS;
import static org.lmiinstitute.lms.lrs.internal.ValueRules.IRI;
import static org.lmiinstitute.lms.lrs.internal.ValueRules.LANGUAGE_MAP;
import static org.lmiinstitute.lms.lrs.internal.ValueRules.TEXT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Activities and their definitions (xAPI 1.0.3 Data 2.4.4.1). */
final class ActivityRules {

    private static final String INTERACTIONS = "Data 2.4.4.1, interaction activities";
    private static final String COMPONENTS = "Data 2.4.4.1, interaction components";

    /** Each type of interaction with the lists of components that it may have. */
    private static final Map<String, Set<String>> COMPONENTS_OF = Map.of(
            "true-false", Set.of(),
            "choice", Set.of("choices"),
            "fill-in", Set.of(),
            "long-fill-in", Set.of(),
            "matching", Set.of("source", "target"),
            "performance", Set.of("steps"),
            "sequencing", Set.of("choices"),
            "likert", Set.of("scale"),
            "numeric", Set.of(),
            "other", Set.of());

    private static final List<String> ALL_COMPONENTS = List.of("choices", "scale", "source", "target", "steps");

    private static final Rule COMPONENT_LIST = Rule.listOf(
                    Shape.of(COMPONENTS).must("id", TEXT).may("description", LANGUAGE_MAP), COMPONENTS)
            .and((list, where, findings) -> {
                Set<String> seen = new HashSet<>();
                for (JsonNode component : list) {
                    if (!seen.add(component.path("id").asText())) {
                        findings.add(where, "has an id twice: " + component.path("id"), "distinct ids", COMPONENTS);
                    }
                }
            });

    static final Rule DEFINITION = Shape.of("Data 2.4.4.1, activity definition")
            .may("name", LANGUAGE_MAP)
            .may("description", LANGUAGE_MAP)
            .may("type", IRI)
            .may("moreInfo", IRI)
            .may("interactionType", Rule.oneOf(COMPONENTS_OF.keySet(), INTERACTIONS))
            .may("correctResponsesPattern", Rule.listOf(TEXT, INTERACTIONS))
            .may("choices", COMPONENT_LIST)
            .may("scale", COMPONENT_LIST)
            .may("source", COMPONENT_LIST)
            .may("target", COMPONENT_LIST)
            .may("steps", COMPONENT_LIST)
            .may("extensions", EXTENSIONS)
            .where(ActivityRules::checkInteraction);

    static final Rule ACTIVITY = Shape.of("Data 2.4.4.1")
            .may("objectType", Rule.oneOf(Set.of("Activity"), "Data 2.4.4.1"))
            .must("id", IRI)
            .may("definition", DEFINITION);

    private ActivityRules() {}

    private static void checkInteraction(JsonNode definition, String where, Findings findings) {
        String type = definition.path("interactionType").asText();
        Set<String> allowed = COMPONENTS_OF.getOrDefault(type, Set.of());
        for (String components : ALL_COMPONENTS) {
            if (definition.has(components) && !allowed.contains(components)) {
                findings.add(
                        where + "." + components,
                        "does not belong to the interaction type \"" + type + "\"",
                        "components of the interaction's own type",
                        COMPONENTS);
            }
        }
        if (definition.has("correctResponsesPattern") && type.isEmpty()) {
            findings.add(where + ".interactionType", "is missing", "the type of the interaction", INTERACTIONS);
        }
    }
}
