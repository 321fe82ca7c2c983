package org.lmiinstitute.lms.lrs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which statements are wanted (xAPI 1.0.3 Communication 2.1.3).
 *
 * @param agent an Agent or identified Group: actor or object, or member of a group there
 * @param verb a verb's id
 * @param activity an activity's id: the object
 * @param registration the registration of the context
 * @param relatedAgents whether {@code agent} may also stand in authority, context or SubStatement
 * @param relatedActivities whether {@code activity} may also stand in context or SubStatement
 * @param since stored after this moment
 * @param until stored at or before this moment
 * @param limit at most so many; 0 leaves it to the store
 * @param ascending oldest first
 * @param after the row of the last statement of the page before
 * @param voidedToo whether voided statements are wanted too, which no client may ask for
 */
public record StatementQuery(
        Optional<ObjectNode> agent,
        Optional<String> verb,
        Optional<String> activity,
        Optional<UUID> registration,
        boolean relatedAgents,
        boolean relatedActivities,
        Optional<Instant> since,
        Optional<Instant> until,
        int limit,
        boolean ascending,
        Optional<UUID> after,
        boolean voidedToo) {

    /** Everything, newest first. */
    public static StatementQuery all() {
        return new StatementQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                0,
                false,
                Optional.empty(),
                false);
    }

    public StatementQuery withAgent(ObjectNode value) {
        return new StatementQuery(
                Optional.of(value),
                verb,
                activity,
                registration,
                relatedAgents,
                relatedActivities,
                since,
                until,
                limit,
                ascending,
                after,
                voidedToo);
    }

    public StatementQuery withVerb(String value) {
        return new StatementQuery(
                agent,
                Optional.of(value),
                activity,
                registration,
                relatedAgents,
                relatedActivities,
                since,
                until,
                limit,
                ascending,
                after,
                voidedToo);
    }

    public StatementQuery withActivity(String value) {
        return new StatementQuery(
                agent,
                verb,
                Optional.of(value),
                registration,
                relatedAgents,
                relatedActivities,
                since,
                until,
                limit,
                ascending,
                after,
                voidedToo);
    }

    public StatementQuery withRegistration(UUID value) {
        return new StatementQuery(
                agent,
                verb,
                activity,
                Optional.of(value),
                relatedAgents,
                relatedActivities,
                since,
                until,
                limit,
                ascending,
                after,
                voidedToo);
    }

    public StatementQuery withRelatedAgents() {
        return new StatementQuery(
                agent,
                verb,
                activity,
                registration,
                true,
                relatedActivities,
                since,
                until,
                limit,
                ascending,
                after,
                voidedToo);
    }

    public StatementQuery withRelatedActivities() {
        return new StatementQuery(
                agent,
                verb,
                activity,
                registration,
                relatedAgents,
                true,
                since,
                until,
                limit,
                ascending,
                after,
                voidedToo);
    }

    public StatementQuery since(Instant value) {
        return new StatementQuery(
                agent,
                verb,
                activity,
                registration,
                relatedAgents,
                relatedActivities,
                Optional.of(value),
                until,
                limit,
                ascending,
                after,
                voidedToo);
    }

    public StatementQuery until(Instant value) {
        return new StatementQuery(
                agent,
                verb,
                activity,
                registration,
                relatedAgents,
                relatedActivities,
                since,
                Optional.of(value),
                limit,
                ascending,
                after,
                voidedToo);
    }

    public StatementQuery limit(int value) {
        return new StatementQuery(
                agent,
                verb,
                activity,
                registration,
                relatedAgents,
                relatedActivities,
                since,
                until,
                value,
                ascending,
                after,
                voidedToo);
    }

    public StatementQuery oldestFirst() {
        return new StatementQuery(
                agent,
                verb,
                activity,
                registration,
                relatedAgents,
                relatedActivities,
                since,
                until,
                limit,
                true,
                after,
                voidedToo);
    }

    /** The page that follows the one that ended with this row. */
    public StatementQuery after(UUID rowId) {
        return new StatementQuery(
                agent,
                verb,
                activity,
                registration,
                relatedAgents,
                relatedActivities,
                since,
                until,
                limit,
                ascending,
                Optional.of(rowId),
                voidedToo);
    }

    public StatementQuery withVoided() {
        return new StatementQuery(
                agent,
                verb,
                activity,
                registration,
                relatedAgents,
                relatedActivities,
                since,
                until,
                limit,
                ascending,
                after,
                true);
    }
}
