package org.lmiinstitute.lms.external.internal.cmi5.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.lmiinstitute.lms.external.internal.cmi5.Cmi5;
import org.lmiinstitute.lms.external.internal.cmi5.Cmi5Verb;
import org.lmiinstitute.lms.lrs.Timestamps;

/** A statement that a unit sends; valid xAPI about its own learner and registration, as the store has found already. */
public record SaidStatement(ObjectNode json) {

    /**
     * Whether it is "cmi5 defined": it has cmi5's category (section 7.1.3). All others are "cmi5 allowed", whatever their verb, and count
     * for nothing.
     */
    public boolean isDefined() {
        return hasCategory(Cmi5.CATEGORY);
    }

    /** The verb, if cmi5 knows it. */
    public Optional<Cmi5Verb> verb() {
        return Cmi5Verb.find(verbId());
    }

    /** The verb of a "cmi5 defined" statement; empty for all others. */
    public Optional<Cmi5Verb> definedVerb() {
        return isDefined() ? verb() : Optional.empty();
    }

    String verbId() {
        return json.at("/verb/id").asText();
    }

    boolean hasCategory(String id) {
        return has("category", id);
    }

    boolean has(String relation, String activityId) {
        JsonNode activities = context().path("contextActivities").path(relation);
        return activities.path("id").asText().equals(activityId)
                || StreamSupport.stream(activities.spliterator(), false)
                        .anyMatch(activity -> activity.path("id").asText().equals(activityId));
    }

    String timestamp() {
        return json.path("timestamp").asText();
    }

    /**
     * By the unit's clock, whatever its zone, to the microsecond, as sessions keep it. The store has seen that it is a time; what has none is
     * refused before this is asked.
     */
    public Instant time() {
        return Timestamps.parse(timestamp()).truncatedTo(ChronoUnit.MICROS);
    }

    JsonNode context() {
        return json.path("context");
    }

    public JsonNode result() {
        return json.path("result");
    }
}
