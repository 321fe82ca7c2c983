package org.lmiinstitute.lms.external.internal.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.lmiinstitute.lms.tracking.Performance;

/**
 * The rule by which a launched activity is done: it says {@code completed} or {@code passed} of itself. How it was done is in the result
 * of these, and of {@code failed}.
 *
 * @param activityId as its publisher names it
 * @param shortId of the activity that plays it
 */
record OwnOutcome(String activityId, String shortId) {

    private static final String ADL = "http://adlnet.gov/expapi/verbs/";

    /** What a statement says of how the learner did; empty for any that is about something else. */
    Optional<Performance> of(JsonNode statement) {
        String verb = statement.at("/verb/id").asText();
        boolean isPassed = verb.equals(ADL + "passed");
        boolean isFailed = verb.equals(ADL + "failed");
        boolean isCompleted = verb.equals(ADL + "completed");
        boolean isAboutItself = statement.at("/object/id").asText().equals(activityId);
        if (!isAboutItself || !isPassed && !isFailed && !isCompleted) {
            return Optional.empty();
        }
        JsonNode result = statement.path("result");
        return Optional.of(new Performance(shortId, !isFailed, success(result, isPassed, isFailed), score(result)));
    }

    private static Boolean success(JsonNode result, boolean isPassed, boolean isFailed) {
        if (isPassed || isFailed) {
            return isPassed;
        }
        return result.path("success").isBoolean() ? result.path("success").asBoolean() : null;
    }

    /** Between 0 and 1: xAPI's scaled score may be below 0; a raw one counts if it says of how much. */
    private static Double score(JsonNode result) {
        JsonNode score = result.path("score");
        if (score.path("scaled").isNumber()) {
            return within(score.path("scaled").asDouble());
        }
        double min = score.path("min").asDouble(0);
        double range = score.path("max").asDouble(0) - min;
        return score.path("raw").isNumber() && range > 0
                ? within((score.path("raw").asDouble() - min) / range)
                : null;
    }

    private static Double within(double score) {
        return Math.max(0, Math.min(1, score));
    }
}
