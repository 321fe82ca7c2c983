package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
        return database.queryIn(
                HASHES,
                activityHashes,
                row -> new Known(
                        new DefinitionHash(row.getBytes(1), row.getBytes(2)), UuidBytes.toUuid(row.getBytes(3))));
    }

    /** The definitions of some activities, those of one activity in the order in which they came. */
    List<Definition> find(Collection<byte[]> activityHashes) {
        return database.queryIn(FIND, activityHashes, row -> new Definition(row.getString(1), row.getBytes(2)));
    }

    /** Forgets one. */
    void forget(DefinitionHash hash) {
        database.update(FORGET, hash.activity(), hash.definition());
    }

    /** All in the order of the key, so that two who change the same wait for each other in one direction only. */
    void change(List<DefinitionHash> forgotten, List<Object[]> rows, Map<DefinitionHash, UUID> renewed) {
        List<DefinitionHash> gone = new ArrayList<>(forgotten);
        gone.sort(BY_KEY);
        List<Object[]> added = new ArrayList<>(rows);
        added.sort((one, other) -> BY_KEY.compare(key(one), key(other)));
        SortedMap<DefinitionHash, UUID> newer = new TreeMap<>(BY_KEY);
        newer.putAll(renewed);
        gone.forEach(this::forget);
        if (!added.isEmpty()) {
            database.call(connection -> {
                INSERT.run(connection, added);
                return null;
            });
        }
        newer.forEach((hash, rowId) -> database.update(RENEW, rowId, hash.activity(), hash.definition()));
    }

    private static DefinitionHash key(Object[] row) {
        return new DefinitionHash((byte[]) row[0], (byte[]) row[1]);
    }
}
