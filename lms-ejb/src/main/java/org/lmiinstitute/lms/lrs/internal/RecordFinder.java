package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.lrs.RecordPage;
import org.lmiinstitute.lms.lrs.RecordSearch;
import org.lmiinstitute.lms.lrs.StatementQuery;
import org.lmiinstitute.lms.lrs.StatementRecord;

/** Finds records, for people who look at them: also of somebody who has several identities, and with what is voided. */
@ApplicationScoped
public class RecordFinder {

    private static final String VOIDED = "select distinct target_id from lrs_statement_reference where store_id = ?"
            + " and is_voiding = 1 and target_id in (%s)";

    private LrsDatabase database;
    private StatementTable statements;
    private StatementOutput output;

    protected RecordFinder() {}

    @Inject
    public RecordFinder(LrsDatabase database, StatementTable statements, StatementOutput output) {
        this.database = database;
        this.statements = statements;
        this.output = output;
    }

    /**
     * A page of records; one row more than asked for tells whether there is another.
     *
     * @param agents who is looked for, in any of these identities; everybody if there is none
     */
    public RecordPage find(UUID storeId, RecordSearch search, List<ObjectNode> agents, int limit) {
        List<StatementRow> rows = rows(storeId, search, agents, limit + 1);
        List<StatementRow> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        return new RecordPage(
                records(storeId, shown),
                Map.of(),
                rows.size() > limit ? Optional.of(shown.get(limit - 1).rowId()) : Optional.empty());
    }

    /** A record by the statement's id. */
    public Optional<StatementRecord> find(UUID storeId, UUID statementId) {
        return statements.find(storeId, statementId).map(row -> records(storeId, List.of(row))
                .get(0));
    }

    /** Each identity is a range of an index; their pages are merged by row. */
    private List<StatementRow> rows(UUID storeId, RecordSearch search, List<ObjectNode> agents, int limit) {
        StatementQuery query = query(search, limit);
        if (agents.isEmpty()) {
            return read(StatementSearch.of(query, storeId, Optional.empty(), limit));
        }
        Map<UUID, StatementRow> found = new LinkedHashMap<>();
        for (ObjectNode agent : agents) {
            read(StatementSearch.of(query.withAgent(agent).withRelatedAgents(), storeId, Optional.empty(), limit))
                    .forEach(row -> found.put(row.rowId(), row));
        }
        Comparator<StatementRow> byRow = Comparator.comparing(row -> row.rowId().toString());
        return found.values().stream()
                .sorted(search.oldestFirst() ? byRow : byRow.reversed())
                .limit(limit)
                .toList();
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

    private List<StatementRow> read(StatementSearch search) {
        return database.call(connection -> {
            try (PreparedStatement find = connection.prepareStatement(search.sql())) {
                for (int i = 0; i < search.parameters().size(); i++) {
                    find.setObject(i + 1, search.parameters().get(i));
                }
                try (ResultSet rows = find.executeQuery()) {
                    return StatementTable.readAll(rows);
                }
            }
        });
    }

    private List<StatementRecord> records(UUID storeId, List<StatementRow> rows) {
        Set<UUID> voided = voided(
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

    /** Those of the statements that others void; one that voids is never voided itself. */
    private Set<UUID> voided(UUID storeId, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        List<Object> parameters = new ArrayList<>(List.of(UuidBytes.of(storeId)));
        ids.forEach(id -> parameters.add(UuidBytes.of(id)));
        return database.call(connection -> {
            try (PreparedStatement find = connection.prepareStatement(
                    VOIDED.formatted(String.join(",", Collections.nCopies(ids.size(), "?"))))) {
                for (int i = 0; i < parameters.size(); i++) {
                    find.setObject(i + 1, parameters.get(i));
                }
                Set<UUID> found = new HashSet<>();
                try (ResultSet rows = find.executeQuery()) {
                    while (rows.next()) {
                        found.add(UuidBytes.toUuid(rows.getBytes(1)));
                    }
                }
                return found;
            }
        });
    }
}
