package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.lrs.StatementQuery;
import org.lmiinstitute.lms.lrs.StoredAttachment;

/**
 * The log of a store, slice by slice in the order of storing, voided statements too. It ends where the store is consistent: rows are
 * stamped before they are committed, so beyond that point one with an earlier place may still appear.
 */
@ApplicationScoped
public class StatementSlices {

    /** The place before the first statement. */
    public static final UUID BEGINNING = new UUID(0, 0);

    private static final String ONE =
            "select " + StatementTable.COLUMNS + " from lrs_statement s where s.store_id = ? and s.row_id = ?";
    private static final String REFERRING = "select " + StatementTable.COLUMNS + " from lrs_statement_reference r"
            + " join lrs_statement s on s.store_id = r.store_id and s.row_id = r.row_id"
            + " where r.store_id = ? and r.row_id < ? and r.target_id in (%s) order by s.row_id limit 100";

    private Database database;
    private StatementOutput output;
    private AttachmentTable attachments;
    private WritesUnderWay writes;

    protected StatementSlices() {}

    @Inject
    public StatementSlices(
            Database database, StatementOutput output, AttachmentTable attachments, WritesUnderWay writes) {
        this.database = database;
        this.output = output;
        this.attachments = attachments;
        this.writes = writes;
    }

    /** The place up to which the log is complete now: nothing will be stored at or before it any more. */
    public UUID end() {
        return StatementRow.lastOf(lastCompleteMillisecond());
    }

    /**
     * The statements after a place.
     *
     * @param limit at most so many
     * @param bytes no further one once they have so many bytes together; there is at least one if there is any
     */
    public List<LoggedStatement> read(UUID storeId, LogFilter filter, UUID after, int limit, long bytes) {
        StatementSearch search = search(storeId, filter, after, limit);
        return read(search.sql(), search.parameters(), bytes);
    }

    /**
     * The statements that were stored before the last one of a slice, are not in it and refer to one of it (by voiding it, for
     * example), in the order of storing.
     *
     * @param bytes no further one once they have so many bytes together
     */
    public List<LoggedStatement> referringFromBefore(UUID storeId, List<LoggedStatement> slice, long bytes) {
        Set<UUID> known = slice.stream().map(LoggedStatement::rowId).collect(Collectors.toSet());
        List<Object> values =
                new ArrayList<>(List.of(storeId, slice.get(slice.size() - 1).rowId()));
        slice.forEach(statement -> values.add(statement.id()));
        return read(REFERRING.formatted(Database.marks(slice.size())), values, bytes).stream()
                .filter(statement -> !known.contains(statement.rowId()))
                .toList();
    }

    /** The time from one place to another. */
    public static Duration distance(UUID from, UUID to) {
        return Duration.between(StatementRow.storedAt(from), StatementRow.storedAt(to));
    }

    /** How many come after a place; counted no further than the limit. */
    public int count(UUID storeId, LogFilter filter, UUID after, int limit) {
        StatementSearch search = search(storeId, filter, after, limit);
        return database.query(
                        "select count(*) from (" + rowsOnly(search) + ") waiting",
                        row -> row.getInt(1),
                        search.parameters().toArray())
                .get(0);
    }

    /** When the first statement after a place was stored. */
    public Optional<Instant> firstStored(UUID storeId, LogFilter filter, UUID after) {
        return read(storeId, filter, after, 1, 1).stream().findFirst().map(LoggedStatement::stored);
    }

    public Optional<LoggedStatement> find(UUID storeId, UUID rowId) {
        return database.query(ONE, StatementTable::read, storeId, rowId).stream()
                .findFirst()
                .map(this::logged);
    }

    /** The attachments of some statements that are kept here, each file once. */
    public List<StoredAttachment> attachments(UUID storeId, List<LoggedStatement> statements) {
        return attachments
                .find(storeId, statements.stream().map(LoggedStatement::id).toList())
                .stream()
                .filter(attachment -> Files.isReadable(attachment.file()))
                .toList();
    }

    /** Whether two statements say the same (xAPI 1.0.3 Data 2.3.1). */
    public boolean same(byte[] one, byte[] other) {
        return StatementEquality.same(Parsing.object(one, "statement"), Parsing.object(other, "statement"));
    }

    private List<LoggedStatement> read(String sql, List<?> values, long bytes) {
        return StatementRows.read(database, sql, values, bytes).rows().stream()
                .map(this::logged)
                .toList();
    }

    private LoggedStatement logged(StatementRow row) {
        return new LoggedStatement(row.rowId(), row.id(), row.version(), output.bytes(row));
    }

    private StatementSearch search(UUID storeId, LogFilter filter, UUID after, int limit) {
        StatementQuery query = StatementQuery.all()
                .oldestFirst()
                .withVoided()
                .withRelatedActivities()
                .after(after)
                .until(lastCompleteMillisecond());
        query = filter.verb().map(query::withVerb).orElse(query);
        query = filter.activity().map(query::withActivity).orElse(query);
        return StatementSearch.of(query, storeId, Optional.empty(), Optional.empty(), limit);
    }

    /** A statement of the present millisecond may still be under way. */
    private Instant lastCompleteMillisecond() {
        return writes.consistentThrough().truncatedTo(ChronoUnit.MILLIS).minusMillis(1);
    }

    /** Who only counts has no use for the JSON. */
    private static String rowsOnly(StatementSearch search) {
        return search.sql().replace(StatementTable.COLUMNS, "s.row_id");
    }
}
