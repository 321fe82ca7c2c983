package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.UuidBytes;

/** The table {@code lrs_activity_definition}: a row for each definition of an activity that differs from the others. */
@ApplicationScoped
public class ActivityDefinitionTable {

    private static final int IDS_AT_ONCE = 500;

    private static final String COLUMNS = "activity_hash, definition_hash, store_id, row_id, activity_id, definition";

    /** Two may bring the same definition at once. */
    private static final MultiRowInsert INSERT =
            new MultiRowInsert("insert ignore into lrs_activity_definition (" + COLUMNS + ")", 6);

    private static final String HASHES =
            "select activity_hash, definition_hash, row_id from lrs_activity_definition where activity_hash in (%s)";
    private static final String FIND = "select activity_id, definition from lrs_activity_definition"
            + " where activity_hash in (%s) order by activity_hash, row_id";

    private static final String FORGET =
            "delete from lrs_activity_definition where activity_hash = ? and definition_hash = ?";
    private static final String RENEW =
            "update lrs_activity_definition set row_id = ? where activity_hash = ? and definition_hash = ?";

    private static final Comparator<DefinitionHash> BY_KEY = Comparator.comparing(
                    DefinitionHash::activity, Arrays::compareUnsigned)
            .thenComparing(DefinitionHash::definition, Arrays::compareUnsigned);

    private Database database;

    protected ActivityDefinitionTable() {}

    @Inject
    public ActivityDefinitionTable(Database database) {
        this.database = database;
    }

    /** Which definitions of activities there are, and when each was last the newest; a version 7 UUID. */
    record Known(DefinitionHash hash, UUID rowId) {}

    /** The JSON of a definition. */
    record Definition(String activityId, byte[] json) {}

    List<Known> hashes(Collection<byte[]> activityHashes) {
        List<Known> known = new ArrayList<>();
        select(
                HASHES,
                activityHashes,
                row -> known.add(new Known(
                        new DefinitionHash(row.getBytes(1), row.getBytes(2)), UuidBytes.toUuid(row.getBytes(3)))));
        return known;
    }

    /** The definitions of some activities, those of one activity in the order in which they came. */
    List<Definition> find(Collection<byte[]> activityHashes) {
        List<Definition> found = new ArrayList<>();
        select(FIND, activityHashes, row -> found.add(new Definition(row.getString(1), row.getBytes(2))));
        return found;
    }

    /** All in the order of the key, so that two who change the same wait for each other in one direction only. */
    void change(List<DefinitionHash> forgotten, List<Object[]> rows, Map<DefinitionHash, UUID> renewed) {
        List<DefinitionHash> gone = new ArrayList<>(forgotten);
        gone.sort(BY_KEY);
        List<Object[]> added = new ArrayList<>(rows);
        added.sort((one, other) -> BY_KEY.compare(key(one), key(other)));
        SortedMap<DefinitionHash, UUID> newer = new TreeMap<>(BY_KEY);
        newer.putAll(renewed);
        if (gone.isEmpty() && added.isEmpty() && newer.isEmpty()) {
            return;
        }
        database.call(connection -> {
            for (DefinitionHash hash : gone) {
                run(connection, FORGET, hash.activity(), hash.definition());
            }
            INSERT.run(connection, added);
            for (Map.Entry<DefinitionHash, UUID> row : newer.entrySet()) {
                run(
                        connection,
                        RENEW,
                        UuidBytes.of(row.getValue()),
                        row.getKey().activity(),
                        row.getKey().definition());
            }
            return null;
        });
    }

    private static DefinitionHash key(Object[] row) {
        return new DefinitionHash((byte[]) row[0], (byte[]) row[1]);
    }

    private static void run(Connection connection, String sql, byte[]... values) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                change.setBytes(i + 1, values[i]);
            }
            change.executeUpdate();
        }
    }

    private void select(String select, Collection<byte[]> hashes, RowReader reader) {
        List<byte[]> all = List.copyOf(hashes);
        for (int from = 0; from < all.size(); from += IDS_AT_ONCE) {
            List<byte[]> some = all.subList(from, Math.min(all.size(), from + IDS_AT_ONCE));
            String sql = select.formatted(String.join(",", Collections.nCopies(some.size(), "?")));
            database.call(connection -> {
                try (PreparedStatement find = connection.prepareStatement(sql)) {
                    for (int i = 0; i < some.size(); i++) {
                        find.setBytes(i + 1, some.get(i));
                    }
                    try (ResultSet rows = find.executeQuery()) {
                        while (rows.next()) {
                            reader.read(rows);
                        }
                    }
                }
                return null;
            });
        }
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
