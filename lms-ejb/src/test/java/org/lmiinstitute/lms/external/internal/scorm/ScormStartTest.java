package org.lmiinstitute.lms.external.internal.scorm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.external.PackageStructure.Terms;
import org.lmiinstitute.lms.external.PackageStructure.Unit;

/** What a SCO finds when it begins. */
class ScormStartTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ScormLearner LEARNER = new ScormLearner("a-pseudonym", "Ada Learner");
    private static final Terms TERMS =
            new Terms(null, 0.8, null, null, null, "made here", "0001:00:00", "continue,message", 0.9, null);
    private static final Unit SCO = new Unit("ITEM", "A SCO", "", "sco.html", false, TERMS, List.of(), null);

    @Test
    void aSCOOf12GoesOnWithAllButItsExitAndTheTimeOfItsSession() throws IOException {
        ScormModel kept = model(
                """
            {"core": {"lesson_location": "page-3", "lesson_status": "incomplete", "exit": "suspend", "session_time": "00:05:00",
              "score": {"raw": null}}, "suspend_data": "seen"}""");

        JsonNode cmi = new Scorm12().start(kept, SCO, LEARNER, "resume", Duration.ofMinutes(5));

        assertThat(cmi)
                .isEqualTo(
                        JSON.readTree(
                                """
            {"core": {"lesson_location": "page-3", "lesson_status": "incomplete", "score": {}, "student_id": "a-pseudonym",
              "student_name": "Ada Learner", "credit": "credit", "lesson_mode": "normal", "entry": "resume",
              "total_time": "0000:05:00.00"}, "suspend_data": "seen", "launch_data": "made here",
             "student_data": {"mastery_score": "80", "max_time_allowed": "0001:00:00", "time_limit_action": "continue,message"}}"""));
    }

    @Test
    void aSCOOf2004BeginsWithWhatItsManifestSays() throws IOException {
        JsonNode cmi = new Scorm2004().start(ScormModel.EMPTY, SCO, LEARNER, "ab-initio", Duration.ZERO);

        assertThat(cmi)
                .isEqualTo(
                        JSON.readTree(
                                """
            {"learner_id": "a-pseudonym", "learner_name": "Ada Learner", "credit": "credit", "mode": "normal",
             "entry": "ab-initio", "total_time": "PT0S", "scaled_passing_score": "0.8", "completion_threshold": "0.9",
             "launch_data": "made here", "max_time_allowed": "0001:00:00", "time_limit_action": "continue,message"}"""));
    }

    /** RTE 1.2, 3.4.4 and RTE 2004, 4.2.5 and 4.2.13. */
    @Test
    void whoLooksAroundIsNotJudged() {
        ObjectNode old = new Scorm12().start(ScormModel.EMPTY, SCO, LEARNER, "ab-initio", Duration.ZERO);
        ObjectNode now = new Scorm2004().start(ScormModel.EMPTY, SCO, LEARNER, "ab-initio", Duration.ZERO);

        new Scorm12().browse(old);
        new Scorm2004().browse(now);

        assertThat(old.at("/core/lesson_mode").asText()).isEqualTo("browse");
        assertThat(old.at("/core/credit").asText()).isEqualTo("no-credit");
        assertThat(now.path("mode").asText()).isEqualTo("browse");
        assertThat(now.path("credit").asText()).isEqualTo("no-credit");
    }

    private static ScormModel model(String json) throws IOException {
        return new ScormModel(JSON.readTree(json));
    }
}
