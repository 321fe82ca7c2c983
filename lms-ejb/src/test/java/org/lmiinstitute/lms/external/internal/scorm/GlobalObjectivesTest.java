package org.lmiinstitute.lms.external.internal.scorm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.external.PackageStructure.Terms;
import org.lmiinstitute.lms.external.PackageStructure.Unit;

/** What items of a package tell each other by its global objectives (SCORM 2004 Sequencing and Navigation, 3.10). */
class GlobalObjectivesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final GlobalObjectives globals = new GlobalObjectives();

    private final Unit pretest = unit(
            """
        {"sequencing": {"objectives": [{"primaryObjective": [{"@objectiveID": "pre", "mapInfo": [{"@targetObjectiveID": "all"}]}],
          "objective": [{"@objectiveID": "terms", "mapInfo": [{"@targetObjectiveID": "knows-terms", "@writeSatisfiedStatus": "true",
            "@writeNormalizedMeasure": "true"}]}]}]}}""");

    private final Unit lesson = unit(
            """
        {"sequencing": {"@IDRef": "common"}, "shared": {"objectives": [{"objective": [{"@objectiveID": "my-terms",
          "mapInfo": [{"@targetObjectiveID": "knows-terms", "@readNormalizedMeasure": "false"}]}]}]}}""");

    @Test
    void whatOneItemWritesAnotherReads() throws IOException {
        globals.add(
                pretest,
                model(
                        """
            {"objectives": {"0": {"id": "terms", "success_status": "passed", "score": {"scaled": "0.9"}}}}"""));

        assertThat(filled(lesson, "{}"))
                .isEqualTo(JSON.readTree(
                        "{\"0\": {\"id\": \"my-terms\", \"success_status\": \"passed\", \"score\": {}}}"));
    }

    @Test
    void anItemFindsItsObjectivesByNameBeforeItHasSaidAnything() throws IOException {
        assertThat(filled(pretest, "{}"))
                .isEqualTo(JSON.readTree(
                        "{\"0\": {\"id\": \"pre\", \"score\": {}}, \"1\": {\"id\": \"terms\", \"score\": {}}}"));
    }

    @Test
    void whatAnItemSaysItselfStands() throws IOException {
        globals.add(pretest, model("{\"objectives\": {\"0\": {\"id\": \"terms\", \"success_status\": \"failed\"}}}"));

        JsonNode objectives =
                filled(lesson, "{\"objectives\": {\"0\": {\"id\": \"my-terms\", \"success_status\": \"passed\"}}}");

        assertThat(objectives.at("/0/success_status").asText()).isEqualTo("passed");
    }

    @Test
    void whatMayNotBeWrittenIsNot() throws IOException {
        globals.add(pretest, model("{\"success_status\": \"passed\"}"));
        Unit reader = unit(
                """
            {"sequencing": {"objectives": [{"objective": [{"@objectiveID": "x", "mapInfo": [{"@targetObjectiveID": "all"}]}]}]}}""");

        assertThat(filled(reader, "{}").at("/0").has("success_status")).isFalse();
    }

    private JsonNode filled(Unit unit, String kept) throws IOException {
        ObjectNode cmi = JSON.createObjectNode();
        globals.fill(unit, model(kept), cmi);
        return cmi.path("objectives");
    }

    private static ScormModel model(String json) throws IOException {
        return new ScormModel(JSON.readTree(json));
    }

    private static Unit unit(String rules) {
        try {
            return new Unit("ITEM", "A SCO", "", "sco.html", false, Terms.NONE, List.of(), JSON.readTree(rules));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
