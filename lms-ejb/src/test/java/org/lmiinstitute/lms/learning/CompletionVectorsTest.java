package org.lmiinstitute.lms.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lmiinstitute.lms.assessment.QuizScore;
import org.lmiinstitute.lms.curriculum.ActivityKind;
import org.lmiinstitute.lms.curriculum.DocumentActivity;
import org.lmiinstitute.lms.curriculum.DocumentQuestion;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.learning.ProgressFact.ActivityCompleted;
import org.lmiinstitute.lms.learning.ProgressFact.Judged;
import org.lmiinstitute.lms.learning.ProgressFact.Opened;
import org.lmiinstitute.lms.learning.ProgressFact.TryFinished;
import org.lmiinstitute.lms.learning.ProgressFact.Watched;

/** The vectors that the player's completion.js passes too: one rule, two languages. */
class CompletionVectorsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @TestFactory
    Stream<DynamicTest> segments() throws IOException {
        return vectors("segments", (input, expected) -> {
            double duration = input.path("duration").asDouble();
            Segments merged = segments(input.path("segments")).within(duration);
            assertThat(merged).isEqualTo(segments(expected.path("merged")));
            assertThat(merged.fractionOf(duration))
                    .isCloseTo(expected.path("fraction").asDouble(), within(1e-9));
        });
    }

    @TestFactory
    Stream<DynamicTest> activities() throws IOException {
        return vectors("activities", (input, expected) -> {
            ActivityProgress progress = replay(activity(input.path("activity")), input.path("record"));
            assertThat(progress.status().toString())
                    .isEqualTo(expected.path("status").asText());
            assertThat(progress.passed()).isEqualTo(booleanOrNull(expected.path("passed")));
            assertClose(progress.score(), expected.path("score"));
            if (expected.has("fraction")) {
                assertThat(progress.fraction() == null ? 0 : progress.fraction())
                        .isCloseTo(expected.path("fraction").asDouble(), within(1e-9));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> modules() throws IOException {
        return vectors("modules", (input, expected) -> {
            Map<String, ActivityProgress> results = new HashMap<>();
            input.path("results")
                    .properties()
                    .forEach(entry -> results.put(entry.getKey(), progress(entry.getValue())));
            RevisionDocument document = document(input.path("activities"));
            var result = CompletionPolicy.moduleResult(
                    document,
                    new Draws(UUID.randomUUID()),
                    new AttemptProgress(ProgressStatus.IN_PROGRESS, Success.UNKNOWN, null, null, NOW, results));
            assertThat(result.completed())
                    .isEqualTo(expected.path("status").asText().equals("completed"));
            assertThat(result.success().text())
                    .isEqualTo(expected.path("success").textValue());
            assertClose(result.score(), expected.path("score"));
        });
    }

    /** Says what the record says as facts, with the policy's conclusions where the records draw theirs. */
    private static ActivityProgress replay(DocumentActivity activity, JsonNode record) {
        AttemptProgress progress = AttemptProgress.NONE;
        List<ProgressFact> facts = new ArrayList<>();
        if (record.path("opened").asBoolean()) {
            facts.add(new Opened(activity.shortId(), NOW));
        }
        Segments watched = segments(record.path("watched"));
        double fraction = watched.fractionOf(activity.duration());
        if (record.has("watched")) {
            facts.add(new Watched(activity.shortId(), watched, fraction, null, NOW));
        }
        List<DocumentQuestion> drawn = drawn(activity, record.path("drawn"));
        boolean done = record.path("finished").asBoolean()
                || record.path("status").asText().equals("completed")
                || activity.kind() == ActivityKind.VIDEO
                        && record.has("watched")
                        && CompletionPolicy.isWatched(activity, fraction)
                || activity.kind() == ActivityKind.DATA_EXERCISE
                        && record.has("answers")
                        && CompletionPolicy.isWorkedOut(drawn, answers(record.path("answers")));
        for (JsonNode answers : record.path("tries")) {
            if (drawn.stream().allMatch(question -> answers.has(question.shortId()))) {
                Map<String, Answer> scores = new HashMap<>();
                answers.properties()
                        .forEach(score -> scores.put(
                                score.getKey(), new Answer("", score.getValue().asDouble(), false, 1)));
                QuizScore result = CompletionPolicy.quizScore(drawn, scores, activity.passMark());
                facts.add(new TryFinished(activity.shortId(), result.passed(), result.score(), NOW));
                done |= result.passed();
            }
        }
        if (activity.isExternal() && record.has("passed")) {
            facts.add(new Judged(
                    activity.shortId(),
                    booleanOrNull(record.path("passed")),
                    record.path("score").asDouble(),
                    NOW));
        }
        if (done) {
            facts.add(new ActivityCompleted(activity.shortId(), NOW));
        }
        for (ProgressFact fact : facts) {
            progress = fact.on(progress);
        }
        return progress.activity(activity.shortId());
    }

    private static List<DocumentQuestion> drawn(DocumentActivity activity, JsonNode drawn) {
        return drawn.isMissingNode()
                ? activity.questions()
                : list(drawn, name -> activity.findQuestion(name.asText()).orElseThrow());
    }

    private static Map<String, Answer> answers(JsonNode answers) {
        Map<String, Answer> map = new HashMap<>();
        answers.properties()
                .forEach(answer -> map.put(
                        answer.getKey(),
                        new Answer(
                                "",
                                0,
                                answer.getValue().path("correct").asBoolean(),
                                answer.getValue().path("tries").asInt())));
        return map;
    }

    /** The vectors name only what matters; a quiz whose questions do not matter gets one with the quiz's points. */
    private static RevisionDocument document(JsonNode vectors) {
        ObjectNode document = JSON.createObjectNode();
        for (JsonNode vector : vectors) {
            ObjectNode activity = vector.deepCopy();
            if (activity.has("points")) {
                activity.withArray("questions").addObject().put("short", "q").set("points", activity.path("points"));
            }
            complete(activity);
            activity.path("questions").forEach(question -> complete((ObjectNode) question));
            document.withArray("activities").add(activity);
        }
        return ModuleDocuments.of(document.toString());
    }

    private static void complete(ObjectNode node) {
        node.put("id", UUID.randomUUID().toString()).put("iri", "urn:x").put("title", "x");
        if (!node.has("kind")) {
            node.put("kind", "choice");
        }
    }

    private static DocumentActivity activity(JsonNode vector) {
        return document(JSON.createArrayNode().add(vector)).activities().get(0);
    }

    private static ActivityProgress progress(JsonNode result) {
        ProgressStatus status = Stream.of(ProgressStatus.values())
                .filter(value -> value.toString().equals(result.path("status").asText()))
                .findFirst()
                .orElseThrow();
        Double score =
                result.path("score").isNull() ? null : result.path("score").asDouble();
        return new ActivityProgress(
                status, booleanOrNull(result.path("passed")), score, 1, Map.of(), Segments.NONE, null, null, null, NOW);
    }

    private static Segments segments(JsonNode ranges) {
        return new Segments(list(
                ranges,
                range ->
                        new Segments.Range(range.get(0).asDouble(), range.get(1).asDouble())));
    }

    private static Boolean booleanOrNull(JsonNode value) {
        return value.isNull() ? null : value.asBoolean();
    }

    private static void assertClose(Double actual, JsonNode expected) {
        if (expected.isNull()) {
            assertThat(actual).isNull();
        } else {
            assertThat(actual).isCloseTo(expected.asDouble(), within(1e-9));
        }
    }

    private static <T> List<T> list(JsonNode array, java.util.function.Function<JsonNode, T> item) {
        return StreamSupport.stream(array.spliterator(), false).map(item).toList();
    }

    private interface Check {
        void that(JsonNode input, JsonNode expected);
    }

    private static Stream<DynamicTest> vectors(String group, Check check) throws IOException {
        try (InputStream file =
                CompletionVectorsTest.class.getClassLoader().getResourceAsStream("player/vectors/completion.json")) {
            return list(
                    JSON.readTree(file).path(group),
                    vector -> DynamicTest.dynamicTest(
                            vector.path("name").asText(),
                            () -> check.that(vector.path("input"), vector.path("expected"))))
                    .stream();
        }
    }
}
