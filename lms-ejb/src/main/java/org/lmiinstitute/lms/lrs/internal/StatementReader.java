package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.lrs.FoundStatement;
import org.lmiinstitute.lms.lrs.Presentation;
import org.lmiinstitute.lms.lrs.StatementPage;
import org.lmiinstitute.lms.lrs.StatementQuery;
import org.lmiinstitute.lms.lrs.StoredStatement;

/** Finds stored statements. */
@ApplicationScoped
public class StatementReader {

    /** What a query that names no limit gets, and what none may exceed. */
    static final int USUAL_LIMIT = 100;

    static final int GREATEST_LIMIT = 500;

    /** So many are read without a look at their size: a usual page in one query, with room for the greatest statements. */
    private static final int FIRST_ROWS = 32;

    /** About as many bytes of statements as a page may have. */
    static final long LARGEST_PAGE = 16L << 20;

    private Database database;
    private StatementTable statements;
    private StatementOutput output;
    private StatementAnswers answers;

    protected StatementReader() {}

    @Inject
    public StatementReader(
            Database database, StatementTable statements, StatementOutput output, StatementAnswers answers) {
        this.database = database;
        this.statements = statements;
        this.output = output;
        this.answers = answers;
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
                        answers.json(List.of(found), how).get(0),
                        found.stored(),
                        answers.attachments(List.of(found), how)));
    }

    /**
     * A page; one row more than asked for tells whether there is another. Statements that are very large make it a shorter page, so that
     * nobody can fill the memory by asking for many of them.
     */
    public StatementPage page(StatementQuery query, UUID storeId, Optional<UUID> mine, Presentation how) {
        int limit = query.limit() == 0 ? USUAL_LIMIT : Math.min(query.limit(), GREATEST_LIMIT);
        StatementRows first = rows(query, storeId, mine, Math.min(limit + 1, FIRST_ROWS), LARGEST_PAGE);
        List<StatementRow> rows = new ArrayList<>(first.rows());
        boolean more = first.isCut() || rows.size() == FIRST_ROWS && rows.size() <= limit;
        long room = LARGEST_PAGE - bytes(rows);
        if (more && !first.isCut() && room > 0) {
            int rest = (int) Math.min(limit + 1L - rows.size(), 1 + room * rows.size() / bytes(rows));
            StatementQuery further = query.after(first.last().rowId());
            StatementRows added = rows(further, storeId, mine, rest, room);
            rows.addAll(added.rows());
            more = added.isCut() || added.rows().size() == rest && rows.size() <= limit;
        }
        List<StatementRow> page = rows.size() > limit ? rows.subList(0, limit) : rows;
        boolean isCut = more || rows.size() > limit;
        return new StatementPage(
                answers.json(page, how),
                answers.attachments(page, how),
                isCut ? Optional.of(page.get(page.size() - 1).rowId()) : Optional.empty());
    }

    private static long bytes(List<StatementRow> rows) {
        return rows.stream().mapToLong(row -> row.json().length).sum();
    }

    /** Hands over all statements of a query, oldest first, page by page. */
    public void replay(StatementQuery query, UUID storeId, Consumer<StoredStatement> consumer) {
        StatementQuery next = query.oldestFirst();
        StatementRows page = rows(next, storeId, Optional.empty(), GREATEST_LIMIT, LARGEST_PAGE);
        while (!page.rows().isEmpty()) {
            page.rows().forEach(row -> consumer.accept(output.statement(row)));
            next = next.after(page.last().rowId());
            page = rows(next, storeId, Optional.empty(), GREATEST_LIMIT, LARGEST_PAGE);
        }
    }

    private StatementRows rows(StatementQuery query, UUID storeId, Optional<UUID> mine, int limit, long bytes) {
        Optional<UUID> authority = query.agent().flatMap(output::credentialOf);
        StatementSearch search = StatementSearch.of(query, storeId, mine, authority, limit);
        return StatementRows.read(database, search.sql(), search.parameters(), bytes);
    }
}
