package org.lmiinstitute.lms.lrs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

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
        return new Draft().build();
    }

    public StatementQuery withAgent(ObjectNode value) {
        return with(draft -> draft.agent = Optional.of(value));
    }

    public StatementQuery withVerb(String value) {
        return with(draft -> draft.verb = Optional.of(value));
    }

    public StatementQuery withActivity(String value) {
        return with(draft -> draft.activity = Optional.of(value));
    }

    public StatementQuery withRegistration(UUID value) {
        return with(draft -> draft.registration = Optional.of(value));
    }

    public StatementQuery withRelatedAgents() {
        return with(draft -> draft.relatedAgents = true);
    }

    public StatementQuery withRelatedActivities() {
        return with(draft -> draft.relatedActivities = true);
    }

    public StatementQuery since(Instant value) {
        return with(draft -> draft.since = Optional.of(value));
    }

    public StatementQuery until(Instant value) {
        return with(draft -> draft.until = Optional.of(value));
    }

    public StatementQuery limit(int value) {
        return with(draft -> draft.limit = value);
    }

    public StatementQuery oldestFirst() {
        return with(draft -> draft.ascending = true);
    }

    /** The page that follows the one that ended with this row. */
    public StatementQuery after(UUID rowId) {
        return with(draft -> draft.after = Optional.of(rowId));
    }

    public StatementQuery withVoided() {
        return with(draft -> draft.voidedToo = true);
    }

    private StatementQuery with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.build();
    }

    /** A query while it changes. */
    private static final class Draft {
        private Optional<ObjectNode> agent = Optional.empty();
        private Optional<String> verb = Optional.empty();
        private Optional<String> activity = Optional.empty();
        private Optional<UUID> registration = Optional.empty();
        private boolean relatedAgents;
        private boolean relatedActivities;
        private Optional<Instant> since = Optional.empty();
        private Optional<Instant> until = Optional.empty();
        private int limit;
        private boolean ascending;
        private Optional<UUID> after = Optional.empty();
        private boolean voidedToo;

        Draft() {}

        Draft(StatementQuery from) {
            agent = from.agent;
            verb = from.verb;
            activity = from.activity;
            registration = from.registration;
            relatedAgents = from.relatedAgents;
            relatedActivities = from.relatedActivities;
            since = from.since;
            until = from.until;
            limit = from.limit;
            ascending = from.ascending;
            after = from.after;
            voidedToo = from.voidedToo;
        }

        StatementQuery build() {
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
                    voidedToo);
        }
    }
}
