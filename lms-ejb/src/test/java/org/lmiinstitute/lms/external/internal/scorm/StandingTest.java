package org.lmiinstitute.lms.external.internal.scorm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.external.PackageStructure.Terms;
import org.lmiinstitute.lms.external.PackageStructure.Unit;

/** How a learner stands by what a SCO tells and its manifest demands. */
class StandingTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** SCORM 1.2, Run-Time Environment 3.4.4: cmi.core.lesson_status. */
    @ParameterizedTest(
            name = "mastery {0}, status {1}, raw {2}, max {3}, ended {4}: completed {5}, passed {6}, score {7}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,   not attempted, -,  -,  false, false, -,     -",
                "-,   incomplete,    50, -,  true,  false, -,     0.5",
                "-,   completed,     -,  -,  true,  true,  -,     -",
                "-,   passed,        8,  10, true,  true,  true,  0.8",
                "-,   failed,        8,  10, true,  false, false, 0.8",
                "-,   browsed,       -,  -,  true,  false, -,     -",
                "-,   not attempted, -,  -,  true,  true,  -,     -",
                "-,   -,             -,  -,  false, -,     -,     -",
                "0.8, completed,     80, -,  true,  true,  true,  0.8",
                "0.8, passed,        79, -,  true,  false, false, 0.79",
                "0.8, incomplete,    90, -,  false, false, -,     0.9",
                "0.8, completed,     -,  -,  true,  true,  -,     -"
            })
    void bySCORM12(
            Double mastery,
            String status,
            Double raw,
            Double max,
            boolean ended,
            Boolean completed,
            Boolean passed,
            Double score) {
        ObjectNode core = JSON.createObjectNode();
        core.put("lesson_status", status == null ? "" : status);
        core.putObject("score").put("raw", text(raw)).put("max", text(max)).put("min", "");
        JsonNode cmi = JSON.createObjectNode().set("core", core);

        Standing standing = new Scorm12().standing(new ScormModel(cmi), unit(mastery, null, null), ended);

        assertThat(standing.completed()).isEqualTo(completed);
        assertThat(standing.passed()).isEqualTo(passed);
        assertThat(standing.score()).isEqualTo(score);
    }

    /** SCORM 2004 4th edition, Run-Time Environment 4.2.4, 4.2.22; Sequencing and Navigation, UP.4. */
    @ParameterizedTest(
            name = "passing {0}, threshold {1}, {2}/{3}, scaled {4}, measure {5}, exit {6}, ended {7}: {8}, {9}, {10}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,   -,   unknown,    unknown, -,    -,   -,       false, -,     -,     -",
                "-,   -,   completed,  unknown, -,    -,   -,       false, true,  -,     -",
                "-,   -,   completed,  failed,  0.4,  -,   normal,  true,  true,  false, 0.4",
                "-,   -,   incomplete, passed,  -0.5, -,   suspend, true,  false, true,  0",
                "-,   -,   unknown,    unknown, -,    -,   normal,  true,  true,  -,     -",
                "-,   -,   unknown,    unknown, -,    -,   suspend, true,  -,     -,     -",
                "0.8, -,   completed,  passed,  0.7,  -,   normal,  true,  true,  false, 0.7",
                "0.8, -,   completed,  failed,  0.8,  -,   normal,  true,  true,  true,  0.8",
                "0.8, -,   completed,  passed,  -,    -,   normal,  true,  true,  true,  -",
                "-,   0.9, completed,  unknown, -,    0.5, suspend, true,  false, -,     -",
                "-,   0.9, incomplete, unknown, -,    0.9, suspend, true,  true,  -,     -",
                "-,   0.9, completed,  unknown, -,    -,   suspend, true,  true,  -,     -"
            })
    void bySCORM2004(
            Double passing,
            Double threshold,
            String completion,
            String success,
            Double scaled,
            Double measure,
            String exit,
            boolean ended,
            Boolean completed,
            Boolean passed,
            Double score) {
        ObjectNode cmi = JSON.createObjectNode()
                .put("completion_status", completion)
                .put("success_status", success)
                .put("progress_measure", text(measure))
                .put("exit", exit);
        cmi.putObject("score").put("scaled", text(scaled));

        Standing standing = new Scorm2004().standing(new ScormModel(cmi), unit(passing, threshold, null), ended);

        assertThat(standing.completed()).isEqualTo(completed);
        assertThat(standing.passed()).isEqualTo(passed);
        assertThat(standing.score()).isEqualTo(score);
    }

    @Test
    void whereOnlyTheSCOMaySayItsSilenceCompletesNothing() throws IOException {
        JsonNode rules =
                JSON.readTree("{\"sequencing\": {\"deliveryControls\": [{\"@completionSetByContent\": \"true\"}]}}");

        Standing standing = new Scorm2004().standing(ScormModel.EMPTY, unit(null, null, rules), true);

        assertThat(standing.completed()).isNull();
    }

    private static String text(Double number) {
        return number == null ? "" : number.toString();
    }

    private static Unit unit(Double mastery, Double threshold, JsonNode rules) {
        Terms terms = new Terms(null, mastery, null, null, null, null, null, null, threshold, null);
        return new Unit("ITEM", "A SCO", "", "sco.html", false, terms, List.of(), rules);
    }
}
