package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
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

    private LrsDatabase database;

    protected ActivityDefinitionTable() {}

    @Inject
    public ActivityDefinitionTable(LrsDatabase database) {
        this.database = database;
    }

    /** Which definitions of activities there are, and since when; a version 7 UUID. */
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

    /** Inserts in the order of the key, so that two who insert the same wait for each other in one direction only. */
    void insert(List<Object[]> rows) {
        List<Object[]> sorted = new ArrayList<>(rows);
        sorted.sort((one, other) -> {
            int byActivity = Arrays.compareUnsigned((byte[]) one[0], (byte[]) other[0]);
            return byActivity != 0 ? byActivity : Arrays.compareUnsigned((byte[]) one[1], (byte[]) other[1]);
        });
        database.call(connection -> {
            INSERT.run(connection, sorted);
            return null;
        });
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
