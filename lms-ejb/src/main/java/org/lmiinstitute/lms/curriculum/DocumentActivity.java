package org.lmiinstitute.lms.curriculum;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A tracked activity as the module document describes it.
 *
 * @param questions the questions of a quiz or data exercise: these are tracked
 * @param practice the questions that stand as blocks inside a lesson: these are not
 * @param passMark of a quiz, from 0 to 1; else 0
 * @param draw how many questions of a quiz each learner gets, or null for all
 * @param duration of a video in seconds; else 0
 * @param watched the fraction of a video that completes it; else 0
 * @param json its node of the document
 */
public record DocumentActivity(
        UUID id,
        String shortId,
        String iri,
        ActivityKind kind,
        String title,
        List<DocumentQuestion> questions,
        List<DocumentQuestion> practice,
        double passMark,
        Integer draw,
        double duration,
        double watched,
        JsonNode json) {

    static DocumentActivity of(JsonNode json) {
        return new DocumentActivity(
                UUID.fromString(json.get("id").asText()),
                json.get("short").asText(),
                json.get("iri").asText(),
                ActivityKind.of(json.get("kind").asText()),
                json.get("title").asText(),
                questionsOf(json),
                practiceOf(json),
                json.path("passMark").asDouble(),
                json.path("draw").isInt() ? json.get("draw").asInt() : null,
                json.path("duration").asDouble(),
                json.path("watched").asDouble(),
                json);
    }

    public boolean isQuiz() {
        return kind == ActivityKind.QUIZ;
    }

    /** Whether it is something of others, which says itself how the learner did. */
    public boolean isExternal() {
        return kind == ActivityKind.EXTERNAL_PACKAGE;
    }

    /** The package that an external activity plays. */
    public UUID packageId() {
        return UUID.fromString(json.path("package").asText());
    }

    /** Whether it plays a part of this package. */
    public boolean isOf(UUID anyPackage) {
        return isExternal() && packageId().equals(anyPackage);
    }

    /** The part of its package that an external activity plays, by its key there. */
    public String unitKey() {
        return json.path("unit").asText();
    }

    /** A question of the activity, tracked or practice. */
    public Optional<DocumentQuestion> findQuestion(String questionShort) {
        return Stream.concat(questions.stream(), practice.stream())
                .filter(question -> question.shortId().equals(questionShort))
                .findFirst();
    }

    private static List<DocumentQuestion> questionsOf(JsonNode owner) {
        List<DocumentQuestion> questions = new ArrayList<>();
        owner.path("questions").forEach(question -> questions.add(DocumentQuestion.of(question)));
        return List.copyOf(questions);
    }

    private static List<DocumentQuestion> practiceOf(JsonNode lesson) {
        List<DocumentQuestion> practice = new ArrayList<>();
        for (JsonNode block : lesson.path("blocks")) {
            practice.addAll(questionsOf(block));
            if (block.has("question")) {
                practice.add(DocumentQuestion.of(block.get("question")));
            }
        }
        return List.copyOf(practice);
    }
}
