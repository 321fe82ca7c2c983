package org.lmiinstitute.lms.external.internal.scorm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.tracking.PackageEvent;
import org.lmiinstitute.lms.tracking.PackageEvent.Part;

/** What a commit says that the one before did not. */
class ScormNewsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void anAnswerIsToldOnce() throws IOException {
        ScormModel asked = model(
                "{\"interactions\": {\"0\": {\"id\": \"q1\", \"type\": \"choice\", \"student_response\": \"\"}}}");
        ScormModel answered = model(
                """
            {"interactions": {"0": {"id": "q1", "type": "choice", "student_response": "a,b", "result": "wrong",
              "latency": "00:00:07"}}}""");

        assertThat(new ScormNews(new Scorm12(), ScormModel.EMPTY, asked).events())
                .isEmpty();
        assertThat(new ScormNews(new Scorm12(), asked, answered).events())
                .containsExactly(
                        new PackageEvent.Answered(new Part("q1", ""), "choice", "a[,]b", false, Duration.ofSeconds(7)));
        assertThat(new ScormNews(new Scorm12(), answered, answered).events()).isEmpty();
    }

    @Test
    void anObjectiveIsToldWhenItStandsDifferently() throws IOException {
        ScormModel named = model("{\"objectives\": {\"0\": {\"id\": \"o1\", \"success_status\": \"unknown\"}}}");
        ScormModel reached = model(
                """
            {"objectives": {"0": {"id": "o1", "success_status": "passed", "description": "Know the terms",
              "score": {"scaled": "0.75"}}}}""");

        assertThat(new ScormNews(new Scorm2004(), ScormModel.EMPTY, named).events())
                .isEmpty();
        assertThat(new ScormNews(new Scorm2004(), named, reached).events())
                .containsExactly(new PackageEvent.ObjectiveReached(new Part("o1", "Know the terms"), null, true, 0.75));
    }

    /** xAPI data, appendix C, beside SCORM 1.2, Run-Time Environment 3.4.4. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true-false | t       | true",
                "true-false | 0       | false",
                "choice     | {a,b}   | a[,]b",
                "choice     | a       | a",
                "sequencing | c, a, b | c[,]a[,]b",
                "matching   | 1.a,2.b | 1[.]a[,]2[.]b",
                "numeric    | 1.5     | 1.5",
                "fill-in    | a, b    | a, b"
            })
    void responsesOf12AreWrittenAsXapiDoes(String type, String told, String response) {
        assertThat(InteractionText.of12(type, told)).isEqualTo(response);
    }

    private static ScormModel model(String json) throws IOException {
        return new ScormModel(JSON.readTree(json));
    }
}
