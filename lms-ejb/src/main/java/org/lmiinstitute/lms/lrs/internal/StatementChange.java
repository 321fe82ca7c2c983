package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.identity.Farewell;

/**
 * Takes statements out of a store, or writes them anew, with all that they are found by. Statements never change; only a person's
 * right to be forgotten is stronger.
 */
@ApplicationScoped
public class StatementChange {

    private static final int LONGEST_CHAIN = 10;
    private static final String READ = "select " + StatementTable.COLUMNS
            + " from lrs_statement s where s.store_id = ? and s.row_id in (%s)" + " order by s.row_id";
    private static final String REMOVE = "delete from lrs_statement where store_id = ? and row_id = ?";
    private static final String REWRITE = "update lrs_statement set json = ? where store_id = ? and row_id = ?";
    /** One that voids stays with its target, or the target would come back; nobody is named in it. */
    private static final String REMOVE_REFERENCE = "delete from lrs_statement_reference"
            + " where store_id = ? and is_voiding = 0 and target_id = ? and row_id = ?";
    private static final String REMOVE_KEYS = "delete from lrs_statement_key where row_id = ? and key_hash in (%s)";
    private static final int REFERRING_AT_ONCE = 100;
    private static final String REFERRING = "select row_id from lrs_statement_reference where store_id = ?"
            + " and target_id = ? and row_id > ? order by row_id limit " + REFERRING_AT_ONCE;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private Database database;
    private StatementTable statements;
    private StatementKeyTable keys;
    private StatementRemains remains;
    private long bytesAtOnce;

    protected StatementChange() {}

    @Inject
    public StatementChange(
            Database database, StatementTable statements, StatementKeyTable keys, StatementRemains remains) {
        this(database, statements, keys, remains, StatementReader.LARGEST_PAGE);
    }

    /** @param bytesAtOnce no further statement is read once they have so many together */
    StatementChange(
            Database database,
            StatementTable statements,
            StatementKeyTable keys,
            StatementRemains remains,
            long bytesAtOnce) {
        this.database = database;
        this.statements = statements;
        this.keys = keys;
        this.remains = remains;
        this.bytesAtOnce = bytesAtOnce;
    }

    /** The rows that are there, of those asked for, oldest first; the later ones may be left out as too large together. */
    StatementRows read(UUID storeId, List<UUID> rowIds) {
        if (rowIds.isEmpty()) {
            return new StatementRows(List.of(), false);
        }
        List<Object> parameters = new ArrayList<>(List.of(UuidBytes.of(storeId)));
        rowIds.forEach(id -> parameters.add(UuidBytes.of(id)));
        String sql = READ.formatted(String.join(",", Collections.nCopies(rowIds.size(), "?")));
        return StatementRows.read(database, sql, parameters, bytesAtOnce);
    }

    /**
     * Lets a person leave a statement. One about them goes with their erasure, or becomes their pseudonym's; what others did stays
     * theirs, and somebody else stands where the person stood. What it left beside itself goes as far as it may be the person's.
     *
     * @return whether they were in it; what was found by a part of a longer address, or refers to a statement of theirs, stays
     */
    boolean leave(Farewell farewell, PersonTraces traces, StatementRow row) {
        ObjectNode json = Parsing.object(row.json(), "stored statement");
        boolean isAbout = traces.isAbout(json);
        JsonNode changed = traces.replaced(json);
        if (!isAbout && changed.equals(json)) {
            return false;
        }
        remains.forgetDefinitions(row.storeId(), json, traces);
        if (isAbout) {
            remains.detach(row);
        } else {
            remains.unsign(row, json);
        }
        if (isAbout && farewell.isErasure()) {
            remove(row);
        } else {
            rewrite(row, changed);
        }
        return true;
    }

    /** Takes a statement out; what refers to it refers to nothing from then on, and is found by itself alone. */
    private void remove(StatementRow row) {
        ObjectNode json = Parsing.object(row.json(), "stored statement");
        Set<StatementKey> own = keysOf(json, row);
        Set<StatementKey> all = new LinkedHashSet<>(own);
        all.addAll(inherited(row.storeId(), json));
        removeKeys(row.storeId(), row.rowId(), all);
        eachReferring(row, referring -> {
            Set<StatementKey> lost = new HashSet<>(all);
            lost.removeAll(keysOf(Parsing.object(referring.json(), "stored statement"), referring));
            removeKeys(row.storeId(), referring.rowId(), lost);
        });
        target(json)
                .ifPresent(target -> update(
                        REMOVE_REFERENCE,
                        UuidBytes.of(row.storeId()),
                        UuidBytes.of(target),
                        UuidBytes.of(row.rowId())));
        update(REMOVE, UuidBytes.of(row.storeId()), UuidBytes.of(row.rowId()));
    }

    /** Writes a statement anew; it is found by what it says now, and so is what refers to it. */
    private void rewrite(StatementRow row, JsonNode changed) {
        ObjectNode before = Parsing.object(row.json(), "stored statement");
        byte[] bytes = Parsing.received((ObjectNode) changed).bytes();
        update(REWRITE, bytes, UuidBytes.of(row.storeId()), UuidBytes.of(row.rowId()));
        Set<StatementKey> lost = new LinkedHashSet<>(StatementKeys.of(before));
        Set<StatementKey> won = new LinkedHashSet<>(StatementKeys.of(changed));
        lost.removeAll(StatementKeys.of(changed));
        won.removeAll(StatementKeys.of(before));
        exchange(row, lost, won);
        eachReferring(row, referring -> {
            Set<StatementKey> notOwn = new LinkedHashSet<>(lost);
            notOwn.removeAll(keysOf(Parsing.object(referring.json(), "stored statement"), referring));
            exchange(referring, notOwn, won);
        });
    }

    private void exchange(StatementRow row, Set<StatementKey> lost, Set<StatementKey> won) {
        removeKeys(row.storeId(), row.rowId(), lost);
        if (!won.isEmpty()) {
            keys.insert(row.storeId(), Map.of(row.rowId(), won));
        }
    }

    /** However many there are, and however large. */
    private void eachReferring(StatementRow row, Consumer<StatementRow> work) {
        UUID behind = BEFORE_ALL;
        List<UUID> next = referring(row, behind);
        while (!next.isEmpty()) {
            StatementRows found = read(row.storeId(), next);
            found.rows().forEach(work);
            behind = found.isCut() ? found.last().rowId() : next.get(next.size() - 1);
            next = referring(row, behind);
        }
    }

    private List<UUID> referring(StatementRow row, UUID behind) {
        return database.call(connection -> {
            try (PreparedStatement find = connection.prepareStatement(REFERRING)) {
                set(find, UuidBytes.of(row.storeId()), UuidBytes.of(row.id()), UuidBytes.of(behind));
                try (ResultSet rows = find.executeQuery()) {
                    List<UUID> ids = new ArrayList<>();
                    while (rows.next()) {
                        ids.add(UuidBytes.toUuid(rows.getBytes(1)));
                    }
                    return ids;
                }
            }
        });
    }

    /** What a statement is found by because of what it refers to. */
    private Set<StatementKey> inherited(UUID storeId, ObjectNode json) {
        Set<StatementKey> found = new HashSet<>();
        var next = target(json);
        for (int i = 0; next.isPresent() && i < LONGEST_CHAIN; i++) {
            var target =
                    statements.find(storeId, next.get()).map(row -> Parsing.object(row.json(), "stored statement"));
            target.map(StatementKeys::of).ifPresent(found::addAll);
            next = target.flatMap(StatementChange::target);
        }
        return found;
    }

    private static Optional<UUID> target(JsonNode json) {
        JsonNode object = json.path("object");
        return object.path("objectType").asText().equals("StatementRef")
                ? Optional.of(UUID.fromString(object.path("id").asText()))
                : Optional.empty();
    }

    private static Set<StatementKey> keysOf(ObjectNode json, StatementRow row) {
        Set<StatementKey> own = new LinkedHashSet<>(StatementKeys.of(json));
        own.add(StatementKey.authority(row.authorityId()));
        return own;
    }

    private void removeKeys(UUID storeId, UUID rowId, Set<StatementKey> lost) {
        if (lost.isEmpty()) {
            return;
        }
        List<Object> parameters = new ArrayList<>(List.of(UuidBytes.of(rowId)));
        lost.forEach(key -> parameters.add(key.hash(storeId)));
        update(REMOVE_KEYS.formatted(String.join(",", Collections.nCopies(lost.size(), "?"))), parameters.toArray());
    }

    private void update(String sql, Object... values) {
        database.call(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                set(update, values);
                return update.executeUpdate();
            }
        });
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
