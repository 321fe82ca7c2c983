package org.lmiinstitute.lms.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the LMS says of a course that came in a package is no progress of the module that plays it. */
class PackagedStatementsTest {

    private static final String BASE = "https://learn.example.org";
    private static final UUID ID = UUID.fromString("0193a5b2-c000-7000-8000-000000000001");

    private final StatementFacts facts = new StatementFacts(BASE);

    @ParameterizedTest
    @EnumSource(
            value = Verb.class,
            names = {"LAUNCHED", "COMPLETED", "PASSED"})
    void aUnitBelowAnActivityIsNoActivity(Verb verb) throws Exception {
        assertThat(facts.factOf(statement(verb, BASE + "/id/activity/" + ID + "/au")))
                .isEmpty();
    }

    @Test
    void aSatisfiedPackageSatisfiesNoCourseOfOurs() throws Exception {
        assertThat(facts.satisfied(statement(Verb.SATISFIED, BASE + "/id/external-package/" + ID + "/course")))
                .isEmpty();
        assertThat(facts.satisfied(statement(Verb.SATISFIED, BASE + "/id/course/" + ID + "/course")))
                .contains(ID);
    }

    private static JsonNode statement(Verb verb, String object) throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(
                        """
                        {"verb":{"id":"%s"},"object":{"id":"%s"},"context":{"registration":"%s"},
                         "timestamp":"2026-03-01T09:00:00Z"}"""
                                .formatted(verb.iri(), object, ID));
    }
}
