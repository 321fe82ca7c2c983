package org.lmiinstitute.lms.external.internal.scorm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lmiinstitute.lms.external.PackageStructure.Unit;

/** What the items of a package tell each other of a learner by objectives of the whole package; later words go before earlier ones. */
final class GlobalObjectives {

    private static final String UNKNOWN = "unknown";

    private final ScormEdition edition = new Scorm2004();
    private final Map<String, Boolean> statuses = new HashMap<>();
    private final Map<String, Double> measures = new HashMap<>();

    /** Takes in what an item has told. */
    void add(Unit unit, ScormModel told) {
        for (ManifestObjective objective : ManifestObjective.of(unit.rules())) {
            Standing standing =
                    objective.isPrimary() ? edition.standing(told, unit, false) : standingOf(told, objective.id());
            for (ManifestObjective.Map map : objective.maps()) {
                if (map.writesStatus() && standing.passed() != null) {
                    statuses.put(map.global(), standing.passed());
                }
                if (map.writesMeasure() && standing.score() != null) {
                    measures.put(map.global(), standing.score());
                }
            }
        }
    }

    private Standing standingOf(ScormModel told, String id) {
        return told.list("objectives").stream()
                .filter(member -> member.path("id").asText("").equals(id))
                .map(edition::standing)
                .findFirst()
                .orElse(new Standing("", null, null, null));
    }

    /** Gives an item its objectives by their names, with what others have told of them (Run-Time Environment, 4.2.17). */
    void fill(Unit unit, ScormModel kept, ObjectNode cmi) {
        List<ManifestObjective> declared = ManifestObjective.of(unit.rules()).stream()
                .filter(objective -> !objective.id().isEmpty())
                .toList();
        if (declared.isEmpty()) {
            return;
        }
        ObjectNode list = cmi.putObject("objectives");
        for (JsonNode member : kept.list("objectives")) {
            list.set(String.valueOf(list.size()), new ScormModel(member).withoutNulls());
        }
        declared.forEach(objective -> read(objective, memberOf(list, objective.id())));
    }

    private static ObjectNode memberOf(ObjectNode list, String id) {
        for (JsonNode member : list) {
            if (member.path("id").asText("").equals(id)) {
                return (ObjectNode) member;
            }
        }
        return list.putObject(String.valueOf(list.size())).put("id", id);
    }

    private void read(ManifestObjective objective, ObjectNode member) {
        for (ManifestObjective.Map map : objective.maps()) {
            Boolean status = statuses.get(map.global());
            if (map.readsStatus()
                    && status != null
                    && member.path("success_status").asText(UNKNOWN).equals(UNKNOWN)) {
                member.put("success_status", status ? "passed" : "failed");
            }
            ObjectNode score = member.withObjectProperty("score");
            Double measure = measures.get(map.global());
            if (map.readsMeasure()
                    && measure != null
                    && score.path("scaled").asText("").isEmpty()) {
                score.put("scaled", measure.toString());
            }
        }
    }
}
