package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.lmiinstitute.lms.lrs.FoundStatement;
import org.lmiinstitute.lms.lrs.Presentation;
import org.lmiinstitute.lms.lrs.StatementPage;
import org.lmiinstitute.lms.lrs.StatementQuery;
import org.lmiinstitute.lms.lrs.StoredAttachment;
import org.lmiinstitute.lms.lrs.StoredStatement;

/** Finds stored statements. */
@ApplicationScoped
public class StatementReader {

    /** What a query that names no limit gets, and what none may exceed. */
    static final int USUAL_LIMIT = 100;

    static final int GREATEST_LIMIT = 500;

    private LrsDatabase database;
    private StatementTable statements;
    private StatementOutput output;
    private AttachmentTable attachments;
    private ActivityDefinitions definitions;

    protected StatementReader() {}

    @Inject
    public StatementReader(
            LrsDatabase database,
            StatementTable statements,
            StatementOutput output,
            AttachmentTable attachments,
            ActivityDefinitions definitions) {
        this.database = database;
        this.statements = statements;
        this.output = output;
        this.attachments = attachments;
        this.definitions = definitions;
    }

    /** A statement by its id, voided or not. */
    public Optional<StoredStatement> find(UUID storeId, UUID id) {
        return statements.find(storeId, id).map(output::statement);
    }

    /** A statement by its id unless it is voided, if the caller may see it. */
    public Optional<FoundStatement> findUnvoided(
            UUID storeId, UUID id, Predicate<StoredStatement> visible, Presentation how) {
        return found(statements.findUnvoided(storeId, id), visible, how);
    }

    /** A voided statement by its id, if the caller may see it. */
    public Optional<FoundStatement> findVoided(
            UUID storeId, UUID id, Predicate<StoredStatement> visible, Presentation how) {
        return found(statements.findVoided(storeId, id), visible, how);
    }

    private Optional<FoundStatement> found(
            Optional<StatementRow> row, Predicate<StoredStatement> visible, Presentation how) {
        return row.filter(found -> visible.test(output.statement(found)))
                .map(found -> new FoundStatement(
                        shown(List.of(found), how).get(0), found.stored(), attachments(List.of(found), how)));
    }

    /** A page; one row more than asked for tells whether there is another. */
    public StatementPage page(StatementQuery query, UUID storeId, Optional<UUID> mine, Presentation how) {
        int limit = query.limit() == 0 ? USUAL_LIMIT : Math.min(query.limit(), GREATEST_LIMIT);
        List<StatementRow> rows = rows(query, storeId, mine, limit + 1);
        List<StatementRow> page = rows.size() > limit ? rows.subList(0, limit) : rows;
        return new StatementPage(
                shown(page, how),
                attachments(page, how),
                rows.size() > limit ? Optional.of(page.get(limit - 1).rowId()) : Optional.empty());
    }

    private List<byte[]> shown(List<StatementRow> rows, Presentation how) {
        return switch (how.format()) {
            case EXACT -> rows.stream().map(output::bytes).toList();
            case IDS -> reshaped(rows, new IdsFormat());
            case CANONICAL -> reshaped(rows, canonical(rows, how));
        };
    }

    private CanonicalFormat canonical(List<StatementRow> rows, Presentation how) {
        Set<String> activities = new LinkedHashSet<>();
        StatementWalk collector = new StatementWalk() {
            @Override
            public void activity(ObjectNode activity) {
                activities.add(activity.path("id").asText());
            }
        };
        rows.forEach(row -> collector.through(Parsing.object(row.json(), "stored statement")));
        Map<String, ObjectNode> known =
                rows.isEmpty() ? Map.of() : definitions.canonical(rows.get(0).storeId(), activities);
        return new CanonicalFormat(known, Languages.of(how.languages()));
    }

    private List<byte[]> reshaped(List<StatementRow> rows, StatementWalk shape) {
        return rows.stream()
                .map(row -> {
                    ObjectNode statement = output.statement(row).json();
                    shape.through(statement);
                    return statement.toString().getBytes(StandardCharsets.UTF_8);
                })
                .toList();
    }

    private List<StoredAttachment> attachments(List<StatementRow> rows, Presentation how) {
        return how.attachments() && !rows.isEmpty()
                ? attachments.find(
                        rows.get(0).storeId(),
                        rows.stream().map(StatementRow::id).toList())
                : List.of();
    }

    /** Hands over all statements of a query, oldest first, page by page. */
    public void replay(StatementQuery query, UUID storeId, Consumer<StoredStatement> consumer) {
        StatementQuery next = query.oldestFirst();
        List<StatementRow> rows = rows(next, storeId, Optional.empty(), GREATEST_LIMIT);
        while (!rows.isEmpty()) {
            rows.forEach(row -> consumer.accept(output.statement(row)));
            next = next.after(rows.get(rows.size() - 1).rowId());
            rows = rows(next, storeId, Optional.empty(), GREATEST_LIMIT);
        }
    }

    private List<StatementRow> rows(StatementQuery query, UUID storeId, Optional<UUID> mine, int limit) {
        StatementSearch search = StatementSearch.of(query, storeId, mine, limit);
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
}
