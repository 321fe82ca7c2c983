package org.lmiinstitute.lms.external.internal.scorm;

import static org.lmiinstitute.lms.external.internal.scorm.ManifestRules.children;
import static org.lmiinstitute.lms.external.internal.scorm.ManifestRules.isTrue;
import static org.lmiinstitute.lms.external.internal.scorm.ManifestRules.name;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The objectives of an activity as scorm-again takes them (SCORM 2004 4th edition, Sequencing and Navigation, 3.9 and 3.10): those of IMS, and
 * ADL's further maps of the same objectives.
 */
final class ObjectiveSettings {

    /** The engine leaves out what has no name; a SCO does not see what has a blank one. */
    private static final String UNNAMED = " ";

    private static final List<String> OF_IMS = List.of("SatisfiedStatus", "NormalizedMeasure");
    private static final List<String> OF_ADL =
            List.of("RawScore", "MinScore", "MaxScore", "CompletionStatus", "ProgressMeasure");

    private final Map<String, ObjectNode> objectives = new LinkedHashMap<>();
    private final Map<String, Map<String, ObjectNode>> maps = new LinkedHashMap<>();
    private String primary = "";

    ObjectiveSettings(ManifestRules rules) {
        for (JsonNode group : rules.sequencing().path("objectives")) {
            List<String> shared = ManifestRules.isOfIms(group) ? OF_IMS : OF_ADL;
            children(group, "primaryObjective").forEach(each -> primary = add(each, shared));
            children(group, "objective").forEach(each -> add(each, shared));
        }
    }

    private String add(JsonNode objective, List<String> shared) {
        String id = name(objective, "objectiveID", UNNAMED);
        ObjectNode settings = objectives.computeIfAbsent(
                id, name -> JsonNodeFactory.instance.objectNode().put("objectiveID", name));
        if (objective.has("@satisfiedByMeasure")) {
            settings.put("satisfiedByMeasure", isTrue(objective, "satisfiedByMeasure", false));
        }
        Double least =
                ScormModel.number(objective.path("minNormalizedMeasure").path(0).path("#text"));
        if (least != null) {
            settings.put("minNormalizedMeasure", least);
        }
        children(objective, "mapInfo").forEach(map -> share(id, map, shared));
        return id;
    }

    private void share(String id, JsonNode map, List<String> shared) {
        ObjectNode settings = maps.computeIfAbsent(id, name -> new LinkedHashMap<>())
                .computeIfAbsent(name(map, "targetObjectiveID", ""), ObjectiveSettings::nothingOf);
        for (String value : shared) {
            settings.put("read" + value, isTrue(map, "read" + value, true));
            settings.put("write" + value, isTrue(map, "write" + value, false));
        }
    }

    /** What no map names is not shared, where the engine would read it. */
    private static ObjectNode nothingOf(String target) {
        ObjectNode map = JsonNodeFactory.instance.objectNode().put("targetObjectiveID", target);
        OF_IMS.forEach(value -> map.put("read" + value, false));
        OF_ADL.forEach(value -> map.put("read" + value, false));
        return map;
    }

    void putInto(ObjectNode activity) {
        objectives.forEach((id, objective) -> {
            maps.getOrDefault(id, Map.of())
                    .values()
                    .forEach(map -> objective.withArray("/mapInfo").add(map));
            if (id.equals(primary)) {
                activity.set("primaryObjective", objective);
            } else {
                activity.withArray("/objectives").add(objective);
            }
        });
    }
}
