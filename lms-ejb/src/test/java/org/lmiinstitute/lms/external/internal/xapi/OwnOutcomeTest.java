package org.lmiinstitute.lms.external.internal.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.tracking.Performance;

class OwnOutcomeTest {

    private static final String ACTIVITY = "https://publisher.example.org/course";

    private final OwnOutcome rule = new OwnOutcome(ACTIVITY, "a1");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "completed | {} | true | - | -",
                "completed | {\"success\":false,\"score\":{\"scaled\":0.4}} | true | false | 0.4",
                "passed | {\"score\":{\"raw\":15,\"min\":10,\"max\":20}} | true | true | 0.5",
                "passed | {\"score\":{\"raw\":15}} | true | true | -",
                "failed | {\"score\":{\"scaled\":-0.5}} | false | false | 0.0"
            })
    void anActivitySaysItselfHowTheLearnerDid(
            String verb, String result, boolean completed, Boolean passed, Double score) throws Exception {
        assertThat(rule.of(statement(verb, ACTIVITY, result)))
                .contains(new Performance("a1", completed, passed, score));
    }

    @Test
    void whatIsSaidOfItsPagesAndByOtherVerbsDoesNotCount() throws Exception {
        assertThat(rule.of(statement("completed", ACTIVITY + "/page1", "{}"))).isEmpty();
        assertThat(rule.of(statement("experienced", ACTIVITY, "{}"))).isEmpty();
    }

    private static JsonNode statement(String verb, String object, String result) throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(
                        "{\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/%s\"},\"object\":{\"id\":\"%s\"},\"result\":%s}"
                                .formatted(verb, object, result));
    }
}
