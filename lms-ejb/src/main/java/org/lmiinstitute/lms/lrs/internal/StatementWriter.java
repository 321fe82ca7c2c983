package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.lrs.SessionRules;
import org.lmiinstitute.lms.lrs.StatementConflictException;
import org.lmiinstitute.lms.lrs.StatementsStored;
import org.lmiinstitute.lms.lrs.StoredStatement;
import org.lmiinstitute.lms.lrs.XapiVersion;

/** Stores statements within the running transaction: prepare, refuse conflicts, insert, link references, tell. */
@ApplicationScoped
public class StatementWriter {

    /** The statements of one request, with ids that differ. */
    record Request(Author author, List<NewStatement> statements) {

        /** The bytes that came. */
        long size() {
            return statements.stream()
                    .mapToLong(statement -> statement.received().bytes().length)
                    .sum();
        }
    }

    private StatementPreparation preparation;
    private StatementTable statements;
    private StatementKeyTable keys;
    private StatementLinks links;
    private StatementOutput output;
    private WritesUnderWay writes;
    private Event<StatementsStored> stored;
    private Ids ids;

    protected StatementWriter() {}

    @Inject
    public StatementWriter(
            StatementPreparation preparation,
            StatementTable statements,
            StatementKeyTable keys,
            StatementLinks links,
            StatementOutput output,
            WritesUnderWay writes,
            Event<StatementsStored> stored,
            Ids ids) {
        this.preparation = preparation;
        this.statements = statements;
        this.keys = keys;
        this.links = links;
        this.output = output;
        this.writes = writes;
        this.stored = stored;
        this.ids = ids;
    }

    /** Stores valid statements and answers with those that are new, in the order given. */
    public List<StoredStatement> write(Author author, List<ReceivedStatement> received, XapiVersion version) {
        List<NewStatement> prepared = preparation.prepare(received, version);
        return write(author, prepared, idsGiven(prepared));
    }

    /** Stores what is new of a request that was tried before: it may have been stored then, and only the answer was lost. */
    void write(Request request) {
        write(
                request.author(),
                request.statements(),
                request.statements().stream().map(NewStatement::id).toList());
    }

    /** The same within a session, whose rules are asked before and told after. */
    void write(Request request, SessionRules rules) {
        Author author = request.author();
        List<NewStatement> fresh = withoutKnown(author.storeId(), request.statements(), idsGiven(request.statements()));
        rules.requireMayStore(
                author.authorityId(),
                fresh.stream().map(statement -> statement.received().json()).toList());
        if (!fresh.isEmpty()) {
            rules.stored(author.authorityId(), insert(author.storeId(), List.of(new Request(author, fresh))));
        }
    }

    /** @param maybeKnown the ids that are looked for */
    private List<StoredStatement> write(Author author, List<NewStatement> prepared, List<UUID> maybeKnown) {
        List<NewStatement> fresh = withoutKnown(author.storeId(), prepared, maybeKnown);
        return fresh.isEmpty() ? List.of() : insert(author.storeId(), List.of(new Request(author, fresh)));
    }

    /** Those of some requests that bring a statement which is stored, or which another of them brings. */
    List<Request> meeting(List<Request> requests) {
        Map<UUID, Map<UUID, List<Request>>> bringing = new TreeMap<>();
        for (Request request : requests) {
            Map<UUID, List<Request>> ofStore =
                    bringing.computeIfAbsent(request.author().storeId(), store -> new TreeMap<>());
            idsGiven(request.statements()).forEach(id -> ofStore.computeIfAbsent(id, any -> new ArrayList<>())
                    .add(request));
        }
        List<Request> meeting = new ArrayList<>();
        bringing.forEach((store, byId) -> {
            Set<UUID> stored = statements.findAll(store, byId.keySet()).stream()
                    .map(StatementRow::id)
                    .collect(Collectors.toSet());
            byId.forEach((id, bringers) -> {
                if (bringers.size() > 1 || stored.contains(id)) {
                    meeting.addAll(bringers);
                }
            });
        });
        return meeting;
    }

    /**
     * Stores the statements of several requests, all or none. Nobody looks whether one is known: the database refuses it if so, and
     * with it all.
     */
    void writeTogether(List<Request> requests) {
        Map<UUID, List<Request>> stores = new TreeMap<>();
        requests.forEach(request -> stores.computeIfAbsent(request.author().storeId(), store -> new ArrayList<>())
                .add(request));
        stores.forEach(this::insert);
    }

    private List<StoredStatement> insert(UUID storeId, List<Request> requests) {
        writes.begin();
        List<NewStatement> fresh = new ArrayList<>();
        List<StatementRow> rows = new ArrayList<>();
        List<StoredStatement> result = new ArrayList<>();
        Map<UUID, Set<StatementKey>> keysOfRows = new LinkedHashMap<>();
        for (Request request : requests) {
            for (NewStatement statement : request.statements()) {
                StatementRow row = row(request.author(), statement);
                fresh.add(statement);
                rows.add(row);
                result.add(output.statement(row, statement.received().json()));
                Set<StatementKey> own = new LinkedHashSet<>(statement.keys());
                own.add(StatementKey.authority(request.author().authorityId()));
                keysOfRows.put(row.rowId(), own);
            }
        }
        statements.insert(rows);
        keys.insert(storeId, keysOfRows);
        links.link(storeId, fresh, rows, defining(requests));
        stored.fire(new StatementsStored(storeId, result));
        return result;
    }

    private static List<NewStatement> defining(List<Request> requests) {
        return requests.stream()
                .filter(request -> request.author().mayDefine())
                .flatMap(request -> request.statements().stream())
                .toList();
    }

    /** Leaves out what is stored already, and refuses what contradicts it. */
    private List<NewStatement> withoutKnown(UUID storeId, List<NewStatement> prepared, List<UUID> maybeKnown) {
        Map<UUID, StatementRow> known = statements.findAll(storeId, maybeKnown).stream()
                .collect(Collectors.toMap(StatementRow::id, Function.identity()));
        prepared.forEach(statement -> refuseConflict(statement, known.get(statement.id())));
        return prepared.stream()
                .filter(statement -> !known.containsKey(statement.id()))
                .toList();
    }

    private static List<UUID> idsGiven(List<NewStatement> statements) {
        return statements.stream()
                .filter(statement -> statement.received().json().has("id"))
                .map(NewStatement::id)
                .toList();
    }

    private static void refuseConflict(NewStatement statement, StatementRow known) {
        if (known != null
                && !StatementEquality.same(
                        statement.received().json(), Parsing.object(known.json(), "stored statement"))) {
            throw new StatementConflictException(statement.id());
        }
    }

    private StatementRow row(Author author, NewStatement statement) {
        return new StatementRow(
                author.storeId(),
                ids.next(),
                statement.id(),
                author.authorityId(),
                statement.version(),
                statement.isVoiding(),
                statement.received().bytes());
    }
}
