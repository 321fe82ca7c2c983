package org.lmiinstitute.lms.lrs;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody looks for among the records.
 *
 * @param actor a mail address, the name of an account, {@code homePage name} of an account elsewhere, or an Agent as JSON; found
 *     wherever the agent stands in a statement
 * @param verb a verb's id
 * @param activity an activity's id: the object, or named in the context
 * @param registration the registration of the context
 * @param since stored after this moment
 * @param until stored at or before this moment
 * @param voidedToo whether voided statements are wanted too
 * @param oldestFirst whether the order is that of storing, or the other way round
 * @param after the row of the last record of the page before
 */
public record RecordSearch(
        Optional<String> actor,
        Optional<String> verb,
        Optional<String> activity,
        Optional<UUID> registration,
        Optional<Instant> since,
        Optional<Instant> until,
        boolean voidedToo,
        boolean oldestFirst,
        Optional<UUID> after) {

    /** Everything that is not voided, newest first. */
    public static RecordSearch all() {
        return new RecordSearch(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty());
    }

    /** The same, continued behind this row in the given order. */
    public RecordSearch after(UUID row, boolean ascending) {
        return new RecordSearch(
                actor, verb, activity, registration, since, until, voidedToo, ascending, Optional.ofNullable(row));
    }

    /** The same, of what was stored until a moment, which bounds a search that more is stored during. */
    public RecordSearch until(Instant end) {
        Instant earlier = until.filter(given -> given.isBefore(end)).orElse(end);
        return new RecordSearch(
                actor, verb, activity, registration, since, Optional.of(earlier), voidedToo, oldestFirst, after);
    }
}
