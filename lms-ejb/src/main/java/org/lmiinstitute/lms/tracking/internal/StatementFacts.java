package org.lmiinstitute.lms.tracking.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.ShortId;
import org.lmiinstitute.lms.learning.ProgressFact;
import org.lmiinstitute.lms.learning.ProgressFact.ActivityCompleted;
import org.lmiinstitute.lms.learning.ProgressFact.Answered;
import org.lmiinstitute.lms.learning.ProgressFact.Judged;
import org.lmiinstitute.lms.learning.ProgressFact.ModuleCompleted;
import org.lmiinstitute.lms.learning.ProgressFact.ModuleFinished;
import org.lmiinstitute.lms.learning.ProgressFact.Opened;
import org.lmiinstitute.lms.learning.ProgressFact.TryBegun;
import org.lmiinstitute.lms.learning.ProgressFact.TryFinished;
import org.lmiinstitute.lms.learning.ProgressFact.Watched;
import org.lmiinstitute.lms.learning.Segments;
import org.lmiinstitute.lms.learning.Success;

/** Reads a statement of the LMS back into the fact that it was made of. */
record StatementFacts(String idBase) {

    private static final String ID = "id";

    /** The attempt that a statement of ours is about; empty if it is about none. */
    Optional<UUID> attemptOf(JsonNode statement) {
        JsonNode attempt = extension(statement.path("context"), Vocabulary.attempt(idBase));
        return Optional.ofNullable(attempt.textValue()).map(UUID::fromString);
    }

    /** The enrollment whose course a statement calls satisfied; a course that came in a package is none of ours. */
    Optional<UUID> satisfied(JsonNode statement) {
        boolean satisfied = verbOf(statement).filter(Verb.SATISFIED::equals).isPresent();
        return satisfied && objectOf(statement).startsWith(idBase + "/id/course/")
                ? Optional.of(UUID.fromString(
                        statement.path("context").path("registration").asText()))
                : Optional.empty();
    }

    Instant timeOf(JsonNode statement) {
        return Instant.parse(statement.path("timestamp").asText());
    }

    /** The fact, or empty for a statement that changes no progress. */
    Optional<ProgressFact> factOf(JsonNode statement) {
        String object = objectOf(statement);
        return verbOf(statement).flatMap(verb -> {
            if (object.startsWith(idBase + "/id/module/")) {
                return ofModule(verb, statement);
            }
            if (object.startsWith(idBase + "/id/question/")) {
                return verb == Verb.ANSWERED ? Optional.of(answered(statement, object)) : Optional.empty();
            }
            return isActivity(object) ? ofActivity(verb, statement, shortIdOf(object)) : Optional.empty();
        });
    }

    /** What stands below an activity is what its package is to others: nothing of it is a fact of ours. */
    private boolean isActivity(String object) {
        String activities = idBase + "/id/activity/";
        return object.startsWith(activities) && object.indexOf('/', activities.length()) < 0;
    }

    private static String objectOf(JsonNode statement) {
        return statement.path("object").path(ID).asText();
    }

    private Optional<ProgressFact> ofModule(Verb verb, JsonNode statement) {
        Instant at = timeOf(statement);
        return switch (verb) {
            case COMPLETED -> Optional.of(new ModuleCompleted(at));
            case PASSED -> Optional.of(new ModuleFinished(Success.PASSED, knownScore(statement), at));
            case FAILED -> Optional.of(new ModuleFinished(Success.FAILED, knownScore(statement), at));
            default -> Optional.empty();
        };
    }

    private Optional<ProgressFact> ofActivity(Verb verb, JsonNode statement, String activity) {
        Instant at = timeOf(statement);
        return switch (verb) {
            case EXPERIENCED, INITIALIZED -> Optional.of(new Opened(activity, at));
            case ATTEMPTED -> Optional.of(attempted(statement, activity, at));
            case PLAYED, PAUSED, SEEKED, PROGRESSED -> Optional.of(watched(statement, activity, at));
            case COMPLETED -> Optional.of(new ActivityCompleted(activity, at));
            case PASSED, FAILED, SCORED -> Optional.of(judged(verb, statement, activity, at));
            default -> Optional.empty();
        };
    }

    /** A quiz's statement names its try; an external package has none. */
    private ProgressFact judged(Verb verb, JsonNode statement, String activity, Instant at) {
        JsonNode number = extension(statement.path("context"), Vocabulary.tryNumber(idBase));
        if (!number.isMissingNode()) {
            return new TryFinished(activity, verb == Verb.PASSED, score(statement), at);
        }
        Boolean passed = verb == Verb.SCORED ? null : verb == Verb.PASSED;
        return new Judged(activity, passed, knownScore(statement), at);
    }

    private ProgressFact attempted(JsonNode statement, String activity, Instant at) {
        JsonNode number = extension(statement.path("context"), Vocabulary.tryNumber(idBase));
        return number.isMissingNode() ? new Opened(activity, at) : new TryBegun(activity, number.asInt(), at);
    }

    private static ProgressFact watched(JsonNode statement, String activity, Instant at) {
        JsonNode result = statement.path("result");
        JsonNode time = extension(result, Vocabulary.VIDEO_TIME);
        JsonNode position = time.isMissingNode() ? extension(result, Vocabulary.VIDEO_TIME_TO) : time;
        Segments segments =
                PlayedSegments.read(extension(result, Vocabulary.VIDEO_SEGMENTS).asText(""));
        double fraction = extension(result, Vocabulary.VIDEO_PROGRESS).asDouble();
        return new Watched(activity, segments, fraction, position.asDouble(), at);
    }

    private ProgressFact answered(JsonNode statement, String question) {
        JsonNode result = statement.path("result");
        String parent = statement
                .path("context")
                .path("contextActivities")
                .path("parent")
                .path(0)
                .path(ID)
                .asText();
        return new Answered(
                shortIdOf(parent),
                shortIdOf(question),
                result.path("response").asText(),
                score(statement),
                result.path("success").asBoolean(),
                timeOf(statement));
    }

    private static Optional<Verb> verbOf(JsonNode statement) {
        return Verb.find(statement.path("verb").path(ID).asText());
    }

    private static double score(JsonNode statement) {
        return scaled(statement).asDouble();
    }

    private static Double knownScore(JsonNode statement) {
        return scaled(statement).isNumber() ? scaled(statement).asDouble() : null;
    }

    private static JsonNode scaled(JsonNode statement) {
        return statement.path("result").path("score").path("scaled");
    }

    private static JsonNode extension(JsonNode part, String key) {
        return part.path("extensions").path(key);
    }

    private static String shortIdOf(String iri) {
        return ShortId.of(UUID.fromString(iri.substring(iri.lastIndexOf('/') + 1)));
    }
}
