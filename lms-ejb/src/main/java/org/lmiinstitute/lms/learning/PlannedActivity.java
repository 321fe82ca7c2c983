package org.lmiinstitute.lms.learning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * What tracking has to know of an activity.
 *
 * @param id its permanent id
 * @param shortId its short id
 * @param iri its xAPI activity id
 * @param kind what it is
 * @param title what it is called
 * @param duration a video's length in seconds, else 0
 * @param watched the fraction of a video that has to be played
 * @param passMark the score at which a quiz is passed
 * @param drawCount how many of a quiz's questions one learner gets; 0 for all
 * @param questions the questions of a quiz or a data exercise, before any draw
 */
public record PlannedActivity(
        UUID id,
        String shortId,
        String iri,
        ActivityKind kind,
        String title,
        double duration,
        double watched,
        double passMark,
        int drawCount,
        List<PlannedQuestion> questions) {

    static PlannedActivity of(JsonNode activity) {
        return new PlannedActivity(
                UUID.fromString(activity.path("id").asText()),
                activity.path("short").asText(),
                activity.path("iri").asText(),
                ActivityKind.named(activity.path("kind").asText()),
                activity.path("title").asText(),
                activity.path("duration").asDouble(0),
                activity.path("watched").asDouble(1),
                activity.path("passMark").asDouble(1),
                activity.path("draw").asInt(0),
                StreamSupport.stream(activity.path("questions").spliterator(), false)
                        .map(PlannedQuestion::of)
                        .toList());
    }

    public boolean isQuiz() {
        return kind == ActivityKind.QUIZ;
    }

    public Optional<PlannedQuestion> findQuestion(String shortId) {
        return questions.stream()
                .filter(question -> question.shortId().equals(shortId))
                .findFirst();
    }
}
