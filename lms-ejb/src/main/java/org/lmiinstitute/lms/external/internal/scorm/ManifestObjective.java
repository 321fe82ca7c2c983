package org.lmiinstitute.lms.external.internal.scorm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An objective that a manifest gives an item (SCORM 2004 Sequencing and Navigation, 3.9 and 3.10).
 *
 * @param id what the SCO calls it; "" if it does not
 * @param isPrimary whether it is how the item itself stands
 * @param maps what it shares with objectives of the whole package
 */
record ManifestObjective(String id, boolean isPrimary, List<Map> maps) {

    /**
     * What goes to and from an objective of the whole package.
     *
     * @param readsStatus whether the item is told if it is satisfied
     * @param readsMeasure whether the item is told its score
     */
    record Map(String global, boolean readsStatus, boolean readsMeasure, boolean writesStatus, boolean writesMeasure) {

        private static Map of(JsonNode info) {
            return new Map(
                    info.path("@targetObjectiveID").asText(""),
                    isSaid(info, "@readSatisfiedStatus", true),
                    isSaid(info, "@readNormalizedMeasure", true),
                    isSaid(info, "@writeSatisfiedStatus", false),
                    isSaid(info, "@writeNormalizedMeasure", false));
        }

        private static boolean isSaid(JsonNode info, String attribute, boolean otherwise) {
            return info.path(attribute).asBoolean(otherwise);
        }
    }

    /**
     * Those of an item: its own, or without any those that it shares by reference.
     *
     * @param rules as the item's stand in the outline; may be null
     */
    static List<ManifestObjective> of(JsonNode rules) {
        return rules == null
                ? List.of()
                : Stream.of("sequencing", "shared")
                        .map(part -> in(rules.path(part).path("objectives")))
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .orElse(List.of());
    }

    private static List<ManifestObjective> in(JsonNode objectives) {
        List<ManifestObjective> found = new ArrayList<>();
        for (JsonNode group : objectives) {
            group.path("primaryObjective").forEach(each -> found.add(of(each, true)));
            group.path("objective").forEach(each -> found.add(of(each, false)));
        }
        return found;
    }

    private static ManifestObjective of(JsonNode objective, boolean isPrimary) {
        List<Map> maps = new ArrayList<>();
        objective.path("mapInfo").forEach(info -> maps.add(Map.of(info)));
        return new ManifestObjective(objective.path("@objectiveID").asText(""), isPrimary, List.copyOf(maps));
    }
}
