package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.IdBase;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.identity.Farewell;
import org.lmiinstitute.lms.identity.Person;
import org.lmiinstitute.lms.identity.PersonalArchive;
import org.lmiinstitute.lms.identity.PersonalData;

/**
 * Statements that no key finds but that name a person all the same: in another spelling of their address, as who vouches for them, in
 * a text or an extension. The whole of each store is read once, a stretch of rows at a time.
 */
@ApplicationScoped
public class MentionData implements PersonalData {

    private static final int STRETCH = 2000;
    private static final int AT_ONCE = 100;
    private static final String END = "select max(row_id) from (select row_id from lrs_statement where store_id = ?"
            + " and row_id > ? order by row_id limit " + STRETCH + ") stretch";
    private static final String LOWER = "lower(convert(s.json using utf8mb4)) collate utf8mb4_bin";
    private static final String FOUND =
            "select " + StatementTable.COLUMNS + " from lrs_statement s where s.store_id = ?"
                    + " and s.row_id > ? and s.row_id <= ? and (locate(?, " + LOWER + ") > 0 or locate(?, " + LOWER
                    + ") > 0 or locate(?, " + LOWER + ") > 0) order by s.row_id limit " + AT_ONCE;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private Database database;
    private StatementChange change;
    private StoreTable stores;
    private RecordFinder finder;
    private IdBase idBase;
    private long bytesAtOnce;

    protected MentionData() {}

    @Inject
    public MentionData(
            Database database, StatementChange change, StoreTable stores, RecordFinder finder, IdBase idBase) {
        this(database, change, stores, finder, idBase, StatementReader.LARGEST_PAGE);
    }

    /** @param bytesAtOnce no further statement is read once they have so many together */
    MentionData(
            Database database,
            StatementChange change,
            StoreTable stores,
            RecordFinder finder,
            IdBase idBase,
            long bytesAtOnce) {
        this.database = database;
        this.change = change;
        this.stores = stores;
        this.finder = finder;
        this.idBase = idBase;
        this.bytesAtOnce = bytesAtOnce;
    }

    @Override
    public String part() {
        return "mentions";
    }

    @Override
    public int turn() {
        return 25;
    }

    /** Statements in which the person takes part under another spelling of their address; what others say of them is not handed out. */
    @Override
    public void export(Person person, PersonalArchive archive) {
        PersonTraces traces = new PersonTraces(idBase.value(), person, Person.ERASED);
        for (UUID store : stores.all()) {
            int number = 0;
            Optional<UUID> end = endOf(store, BEFORE_ALL);
            for (UUID behind = BEFORE_ALL; end.isPresent(); end = endOf(store, behind)) {
                StatementRows found = find(store, behind, end.get(), traces);
                List<UUID> ids = found.rows().stream()
                        .filter(row -> takesPartUnnoticed(row, traces))
                        .map(StatementRow::id)
                        .toList();
                if (!ids.isEmpty()) {
                    number++;
                    archive.file("statements/" + store + "-other-spelling-" + number + ".ndjson", out -> {
                        for (UUID id : ids) {
                            out.write(finder.find(store, id).orElseThrow().line());
                        }
                    });
                }
                behind = reached(found, end.get());
            }
        }
    }

    /** Whether they are in it, and no key leads there from any of their identities. */
    private static boolean takesPartUnnoticed(StatementRow row, PersonTraces traces) {
        ObjectNode json = Parsing.object(row.json(), "stored statement");
        return traces.takesPart(json)
                && StatementKeys.of(json).stream()
                        .noneMatch(key -> traces.identities().contains(key.value()));
    }

    /** The place is a store's number and the last row that was looked at. */
    @Override
    public Slice leave(Farewell farewell, Optional<String> place) {
        String[] at = place.orElse("0 " + BEFORE_ALL).split(" ");
        int number = Integer.parseInt(at[0]);
        List<UUID> all = stores.all();
        if (number >= all.size()) {
            return Slice.last("mentions", 0);
        }
        UUID store = all.get(number);
        UUID behind = UUID.fromString(at[1]);
        Optional<UUID> end = endOf(store, behind);
        if (end.isEmpty()) {
            return Slice.goingOn("mentions", 0, (number + 1) + " " + BEFORE_ALL);
        }
        PersonTraces traces = new PersonTraces(idBase.value(), farewell.person(), farewell.replacement());
        StatementRows found = find(store, behind, end.get(), traces);
        int count = (int) found.rows().stream()
                .filter(row -> change.leave(farewell, traces, row))
                .count();
        return Slice.goingOn("mentions", count, number + " " + reached(found, end.get()));
    }

    /** Up to where a stretch was looked at. */
    private static UUID reached(StatementRows found, UUID end) {
        boolean isWhole = found.rows().size() < AT_ONCE && !found.isCut();
        return isWhole ? end : found.last().rowId();
    }

    private Optional<UUID> endOf(UUID store, UUID behind) {
        return database.query(END, row -> Optional.ofNullable(row.getBytes(1)), store, behind)
                .get(0)
                .map(UuidBytes::toUuid);
    }

    private StatementRows find(UUID store, UUID behind, UUID end, PersonTraces traces) {
        List<Object> values = new ArrayList<>(List.of(store, behind, end));
        values.addAll(traces.marks());
        return StatementRows.read(database, FOUND, values, bytesAtOnce);
    }
}
