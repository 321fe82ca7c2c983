package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.lrs.AccountNames;
import org.lmiinstitute.lms.lrs.RecordPage;
import org.lmiinstitute.lms.lrs.RecordSearch;
import org.lmiinstitute.lms.lrs.StatementQuery;
import org.lmiinstitute.lms.lrs.StatementRecord;

/** Finds records, for people who look at them: also of somebody who has several identities, and with what is voided. */
@ApplicationScoped
public class RecordFinder {

    /** So many pages are looked through for one that is full. */
    private static final int MOST_LOOKS = 10;

    private Database database;
    private StatementTable statements;
    private StatementReferenceTable references;
    private StatementOutput output;
    private long largestPage;

    protected RecordFinder() {}

    @Inject
    public RecordFinder(
            Database database, StatementTable statements, StatementReferenceTable references, StatementOutput output) {
        this(database, statements, references, output, StatementReader.LARGEST_PAGE);
    }

    /** @param largestPage about as many bytes of statements as a page may have */
    RecordFinder(
            Database database,
            StatementTable statements,
            StatementReferenceTable references,
            StatementOutput output,
            long largestPage) {
        this.database = database;
        this.statements = statements;
        this.references = references;
        this.output = output;
        this.largestPage = largestPage;
    }

    /**
     * A page of records; one row more than asked for tells whether there is another. Very large statements make it a shorter one.
     *
     * @param agents who is looked for, in any of these identities; everybody if there is none
     */
    public RecordPage find(UUID storeId, RecordSearch search, List<ObjectNode> agents, int limit) {
        StatementRows found = rows(storeId, search, agents, limit + 1);
        boolean isLonger = found.rows().size() > limit;
        List<StatementRow> shown = isLonger ? found.rows().subList(0, limit) : found.rows();
        return new RecordPage(
                records(storeId, shown),
                AccountNames.NONE,
                isLonger || found.isCut()
                        ? Optional.of(shown.get(shown.size() - 1).rowId())
                        : Optional.empty());
    }

    /**
     * A page of what somebody did, without what others said of them. It may be short, or empty, and go on all the same: what others said
     * is read as well, and nobody waits for all of it.
     */
    public RecordPage findByActor(UUID storeId, RecordSearch search, ObjectNode actor, int limit) {
        List<StatementRow> own = new ArrayList<>();
        RecordSearch from = search;
        boolean more = true;
        for (int look = 0; more && look < MOST_LOOKS && own.size() <= limit && bytes(own) < largestPage; look++) {
            StatementRows found = read(query(from, limit + 1).withAgent(actor), storeId, limit + 1, largestPage);
            found.rows().stream()
                    .filter(row -> Actor.same(
                            Parsing.object(row.json(), "stored statement").path("actor"), actor))
                    .forEach(own::add);
            more = found.isCut() || found.rows().size() > limit;
            from = more ? from.after(found.last().rowId(), search.oldestFirst()) : from;
        }
        if (own.size() <= limit) {
            return new RecordPage(records(storeId, own), AccountNames.NONE, more ? from.after() : Optional.empty());
        }
        List<StatementRow> shown = own.subList(0, limit);
        return new RecordPage(
                records(storeId, shown),
                AccountNames.NONE,
                Optional.of(shown.get(limit - 1).rowId()));
    }

    private static long bytes(List<StatementRow> rows) {
        return rows.stream().mapToLong(row -> row.json().length).sum();
    }

    /** A record by the statement's id. */
    public Optional<StatementRecord> find(UUID storeId, UUID statementId) {
        return statements.find(storeId, statementId).map(row -> records(storeId, List.of(row))
                .get(0));
    }

    /** Each identity is a range of an index; their pages are merged by row, as far as all of them were read. */
    private StatementRows rows(UUID storeId, RecordSearch search, List<ObjectNode> agents, int limit) {
        StatementQuery query = query(search, limit);
        if (agents.isEmpty()) {
            return read(query, storeId, limit, largestPage);
        }
        List<StatementRows> parts = agents.stream()
                .map(agent ->
                        read(query.withAgent(agent).withRelatedAgents(), storeId, limit, largestPage / agents.size()))
                .toList();
        Comparator<UUID> order =
                search.oldestFirst() ? StatementRow.STORING_ORDER : StatementRow.STORING_ORDER.reversed();
        Optional<UUID> readTo = parts.stream()
                .filter(StatementRows::isCut)
                .map(part -> part.last().rowId())
                .min(order);
        Map<UUID, StatementRow> merged = new TreeMap<>(order);
        parts.forEach(part -> part.rows().forEach(row -> merged.put(row.rowId(), row)));
        return new StatementRows(
                merged.values().stream()
                        .filter(row -> readTo.isEmpty() || order.compare(row.rowId(), readTo.get()) <= 0)
                        .limit(limit)
                        .toList(),
                readTo.isPresent());
    }

    private static StatementQuery query(RecordSearch search, int limit) {
        return new StatementQuery(
                Optional.empty(),
                search.verb(),
                search.activity(),
                search.registration(),
                false,
                true,
                search.since(),
                search.until(),
                limit,
                search.oldestFirst(),
                search.after(),
                search.voidedToo());
    }

    private StatementRows read(StatementQuery query, UUID storeId, int limit, long bytes) {
        StatementSearch search = StatementSearch.of(query, storeId, Optional.empty(), Optional.empty(), limit);
        return StatementRows.read(database, search.sql(), search.parameters(), bytes);
    }

    private List<StatementRecord> records(UUID storeId, List<StatementRow> rows) {
        Set<UUID> voided = references.voided(
                storeId,
                rows.stream()
                        .filter(row -> !row.isVoiding())
                        .map(StatementRow::id)
                        .toList());
        return rows.stream()
                .map(row -> new StatementRecord(
                        row.rowId(), row.id(), row.stored(), output.bytes(row), voided.contains(row.id())))
                .toList();
    }
}
