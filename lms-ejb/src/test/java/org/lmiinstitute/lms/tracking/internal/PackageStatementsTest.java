package org.lmiinstitute.lms.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.learning.ModuleDocuments;
import org.lmiinstitute.lms.tracking.PackageEvent;
import org.lmiinstitute.lms.tracking.PackageEvent.Part;
import org.lmiinstitute.lms.tracking.Performance;

/** Each rule of ADL's SCORM profile that the statements about a SCO follow, with its section. */
class PackageStatementsTest {

    private static final String BASE = "https://learn.example.org";
    private static final String SCO = BASE + "/id/activity/0192f0a0-0000-7000-8000-00000000000b";
    private static final UUID ATTEMPT = UUID.fromString("0192f0a0-0000-7000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2026-11-23T12:05:00.5Z");
    private static final RevisionDocument DOCUMENT = ModuleDocuments.of(
            """
        {"id": "0192f0a0-0000-7000-8000-00000000000a", "iri": "https://learn.example.org/id/module/m", "title": "M", "language": "en",
         "revision": "1.0", "activities": [{"id": "0192f0a0-0000-7000-8000-00000000000b", "short": "scoscosc",
           "iri": "https://learn.example.org/id/activity/0192f0a0-0000-7000-8000-00000000000b", "kind": "external-package", "title": "A SCO",
           "package": "0192f0a0-0000-7000-8000-00000000000c", "unit": "ITEM"}]}""");
    private static final PlaySession SESSION = new PlaySession(
            BASE,
            UUID.fromString("0192f0a0-0000-7000-8000-000000000004"),
            UUID.fromString("0192f0a0-0000-7000-8000-000000000002"),
            ATTEMPT,
            UUID.fromString("0192f0a0-0000-7000-8000-000000000003"),
            NOW,
            DOCUMENT,
            Optional.of(BASE + "/id/course/c"));
    private static final PackageStatements STATEMENTS =
            new PackageStatements(SESSION, DOCUMENT.activities().get(0));
    private static final Performance WELL = new Performance("scoscosc", true, true, 0.9);

    static Stream<Arguments> clauses() {
        ObjectNode resumed = of(new PackageEvent.Resumed());
        ObjectNode suspended = of(new PackageEvent.Ended(true, Duration.ofMinutes(1), false, WELL));
        ObjectNode terminated = of(new PackageEvent.Ended(false, Duration.ofSeconds(90), true, WELL));
        ObjectNode answered = of(new PackageEvent.Answered(
                new Part("q 1", "What is it?"), "choice", "a[,]b", false, Duration.ofSeconds(7)));
        ObjectNode reached = of(new PackageEvent.ObjectiveReached(new Part("o1", ""), true, true, 0.5));
        ObjectNode counted = of(new PackageEvent.ObjectiveReached(new Part("o1", ""), null, null, 0.5));
        String grouping = "/context/contextActivities/grouping/0/id";
        String category = "/context/contextActivities/category/0/id";
        return Stream.of(
                Arguments.of("3.2, verb", resumed, "/verb/id", "http://adlnet.gov/expapi/verbs/resumed"),
                Arguments.of("3.2, verb", suspended, "/verb/id", "http://adlnet.gov/expapi/verbs/suspended"),
                Arguments.of("3.2, verb", terminated, "/verb/id", "http://adlnet.gov/expapi/verbs/terminated"),
                Arguments.of(
                        "3.2, verb",
                        of(new PackageEvent.BegunAnew()),
                        "/verb/id",
                        "http://adlnet.gov/expapi/verbs/initialized"),
                Arguments.of("3.2, context", resumed, category, "https://w3id.org/xapi/scorm"),
                Arguments.of("3.2, context", answered, category, "https://w3id.org/xapi/scorm"),
                Arguments.of("5, attempt", resumed, grouping, SCO + "?attemptId=" + ATTEMPT),
                Arguments.of("5, attempt", reached, grouping, SCO + "?attemptId=" + ATTEMPT),
                Arguments.of("5, SCO", resumed, "/object/id", SCO),
                Arguments.of(
                        "5, SCO", resumed, "/object/definition/type", "http://adlnet.gov/expapi/activities/lesson"),
                Arguments.of("5, terminate", terminated, "/result/completion", "true"),
                Arguments.of("5, terminate", terminated, "/result/success", "true"),
                Arguments.of("5, terminate", terminated, "/result/score/scaled", "0.9"),
                Arguments.of("6, session time", terminated, "/result/duration", "PT1M30S"),
                Arguments.of("5, suspend", suspended, "/result/completion", "false"),
                Arguments.of("6, interactions", answered, "/verb/id", "http://adlnet.gov/expapi/verbs/answered"),
                Arguments.of("6, interactions", answered, "/object/id", BASE + "/id/scorm/scoscosc/interaction/q+1"),
                Arguments.of("6, interactions", answered, "/object/definition/interactionType", "choice"),
                Arguments.of("6, interactions", answered, "/object/definition/name/en", "What is it?"),
                Arguments.of("6, interactions", answered, "/result/response", "a[,]b"),
                Arguments.of("6, interactions", answered, "/result/success", "false"),
                Arguments.of("6, interactions", answered, "/result/duration", "PT7S"),
                Arguments.of("6, interactions", answered, "/context/contextActivities/parent/0/id", SCO),
                Arguments.of("6, objectives", reached, "/verb/id", "http://adlnet.gov/expapi/verbs/passed"),
                Arguments.of("6, objectives", counted, "/verb/id", "http://adlnet.gov/expapi/verbs/scored"),
                Arguments.of(
                        "6, objectives",
                        reached,
                        "/object/definition/type",
                        "http://adlnet.gov/expapi/activities/objective"),
                Arguments.of("6, objectives", reached, "/object/definition/name/en", "o1"),
                Arguments.of("6, objectives", reached, "/result/score/scaled", "0.5"));
    }

    @ParameterizedTest(name = "section {0}: {2}")
    @MethodSource("clauses")
    void theProfileIsFollowed(String section, ObjectNode statement, String place, String value) {
        assertThat(statement.at(place).asText()).isEqualTo(value);
    }

    @Test
    void nothingThatIsOnlyToldMakesProgress() {
        StatementFacts facts = new StatementFacts(BASE);

        assertThat(facts.factOf(of(new PackageEvent.Resumed()))).isEmpty();
        assertThat(facts.factOf(of(new PackageEvent.Ended(false, Duration.ZERO, true, WELL))))
                .isEmpty();
        assertThat(facts.factOf(of(new PackageEvent.ObjectiveReached(new Part("o1", ""), true, true, 1.0))))
                .isEmpty();
        assertThat(facts.factOf(
                        of(new PackageEvent.Answered(new Part("q", ""), "choice", "a", true, Duration.ofSeconds(1)))))
                .isEmpty();
    }

    private static ObjectNode of(PackageEvent event) {
        return STATEMENTS.of(UUID.randomUUID(), event, NOW);
    }
}
