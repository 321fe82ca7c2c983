package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    private LrsDatabase database;
    private StatementChange change;
    private StatementData statements;
    private IdBase idBase;
    private long bytesAtOnce;

    protected MentionData() {}

    @Inject
    public MentionData(LrsDatabase database, StatementChange change, StatementData statements, IdBase idBase) {
        this(database, change, statements, idBase, StatementReader.LARGEST_PAGE);
    }

    /** @param bytesAtOnce no further statement is read once they have so many together */
    MentionData(
            LrsDatabase database, StatementChange change, StatementData statements, IdBase idBase, long bytesAtOnce) {
        this.database = database;
        this.change = change;
        this.statements = statements;
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

    /** What others say is not handed out. */
    @Override
    public void export(Person person, PersonalArchive archive) {
        // what names the person as an agent is handed out with their statements
    }

    /** The place is a store's number and the last row that was looked at. */
    @Override
    public Slice leave(Farewell farewell, Optional<String> place) {
        String[] at = place.orElse("0 " + BEFORE_ALL).split(" ");
        int number = Integer.parseInt(at[0]);
        List<UUID> stores = statements.stores();
        if (number >= stores.size()) {
            return Slice.last("mentions", 0);
        }
        UUID store = stores.get(number);
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
        boolean isWhole = found.rows().size() < AT_ONCE && !found.isCut();
        UUID reached = isWhole ? end.get() : found.last().rowId();
        return Slice.goingOn("mentions", count, number + " " + reached);
    }

    private Optional<UUID> endOf(UUID store, UUID behind) {
        return database.call(connection -> {
            try (PreparedStatement find = connection.prepareStatement(END)) {
                find.setBytes(1, UuidBytes.of(store));
                find.setBytes(2, UuidBytes.of(behind));
                try (ResultSet row = find.executeQuery()) {
                    row.next();
                    return Optional.ofNullable(row.getBytes(1)).map(UuidBytes::toUuid);
                }
            }
        });
    }

    private StatementRows find(UUID store, UUID behind, UUID end, PersonTraces traces) {
        List<Object> parameters =
                new ArrayList<>(List.of(UuidBytes.of(store), UuidBytes.of(behind), UuidBytes.of(end)));
        parameters.addAll(traces.marks());
        return StatementRows.read(database, FOUND, parameters, bytesAtOnce);
    }
}
