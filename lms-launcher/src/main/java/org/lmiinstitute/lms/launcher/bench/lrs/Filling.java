package org.lmiinstitute.lms.launcher.bench.lrs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import org.lmiinstitute.lms.launcher.bench.lrs.SampleStatement.Key;

/** Puts statements straight into the record store's tables, many rows at a time, as if one had come every other millisecond. */
final class Filling {

    private static final int STATEMENTS_AT_ONCE = 500;
    private static final int KEYS_AT_ONCE = 2_000;
    private static final int INSERTS_OF_A_TRANSACTION = 10;
    private static final long FIRST = 1_780_000_000_000L;
    private static final int MILLISECONDS_BETWEEN = 2;
    private static final String STATEMENTS =
            "lrs_statement (store_id, row_id, statement_id, authority_id, version, is_voiding, json)";

    private final Connection connection;
    private final byte[] store;
    private final UUID storeId;
    private final int learners;
    private final PreparedStatement statements;
    private final PreparedStatement keys;

    /** @param learners of how many the statements speak */
    Filling(Connection connection, UUID store, int learners) throws SQLException {
        this.connection = connection;
        this.store = Bytes.of(store);
        this.storeId = store;
        this.learners = learners;
        this.statements = connection.prepareStatement(RawTables.insert(STATEMENTS, 7, STATEMENTS_AT_ONCE));
        this.keys =
                connection.prepareStatement(RawTables.insert("lrs_statement_key (key_hash, row_id)", 2, KEYS_AT_ONCE));
    }

    /** Brings the store from so many statements to so many; both are multiples of 500. */
    void fill(int from, int to) throws SQLException {
        connection.setAutoCommit(false);
        for (int number = from, inserts = 1; number < to; number += STATEMENTS_AT_ONCE, inserts++) {
            insert(number);
            if (inserts % INSERTS_OF_A_TRANSACTION == 0) {
                connection.commit();
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void insert(int first) throws SQLException {
        var found = new ArrayList<byte[][]>();
        int parameter = 1;
        for (int number = first; number < first + STATEMENTS_AT_ONCE; number++) {
            var statement = SampleStatement.random(learners);
            var row = Bytes.of(Bytes.ordered(FIRST + (long) number * MILLISECONDS_BETWEEN, 0));
            statements.setBytes(parameter++, store);
            statements.setBytes(parameter++, row);
            statements.setBytes(parameter++, Bytes.of(statement.id()));
            statements.setBytes(parameter++, store);
            statements.setString(parameter++, "1.0.3");
            statements.setBoolean(parameter++, false);
            statements.setBytes(parameter++, statement.bytes());
            statement.keys().forEach(key -> found.add(new byte[][] {key.hash(storeId), row}));
            found.add(new byte[][] {Key.authority(storeId).hash(storeId), row});
        }
        statements.executeUpdate();
        found.sort((one, other) -> Arrays.compareUnsigned(one[0], other[0]));
        for (int from = 0; from < found.size(); from += KEYS_AT_ONCE) {
            int key = 1;
            for (var values : found.subList(from, from + KEYS_AT_ONCE)) {
                keys.setBytes(key++, values[0]);
                keys.setBytes(key++, values[1]);
            }
            keys.executeUpdate();
        }
    }
}
