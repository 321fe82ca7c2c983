package org.lmiinstitute.lms.launcher.bench.lrs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Scratch tables that a raw program fills: rows as the record store keeps them, and rows as a table with six indexes would. */
final class RawTables {

    private static final String FLAT =
            """
            create table bench_flat (
              row_id binary(16) not null primary key, statement_id binary(16) not null, agent binary(16) not null,
              verb binary(16) not null, activity binary(16) not null, registration binary(16) not null,
              authority_id binary(16) not null, json mediumblob not null,
              unique key bench_flat_id (statement_id), key bench_flat_agent (agent, row_id), key bench_flat_verb (verb, row_id),
              key bench_flat_activity (activity, row_id), key bench_flat_registration (registration, row_id))
            """;

    private RawTables() {}

    static void create(Connection connection) throws SQLException {
        drop(connection);
        try (var statement = connection.createStatement()) {
            statement.execute("create table bench_statement like lrs_statement");
            statement.execute("create table bench_statement_key like lrs_statement_key");
            statement.execute(FLAT);
        }
    }

    static void drop(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists bench_statement, bench_statement_key, bench_flat");
        }
    }

    /** Statement rows and their key rows: two inserts and a commit. */
    static final class AsStored implements Crew.Worker {

        private final Connection connection;
        private final UUID store;
        private final int learners;
        private final int rows;
        private final PreparedStatement statements;
        private final PreparedStatement keys;

        AsStored(Connection connection, UUID store, int learners, int rows) throws SQLException {
            this.connection = connection;
            this.store = store;
            this.learners = learners;
            this.rows = rows;
            connection.setAutoCommit(false);
            statements = connection.prepareStatement(insert(
                    "bench_statement (store_id, row_id, statement_id, authority_id, version, is_voiding, json)",
                    7,
                    rows));
            int keysOfOne = SampleStatement.random(1).keys().size() + 1;
            keys = connection.prepareStatement(insert("bench_statement_key (key_hash, row_id)", 2, rows * keysOfOne));
        }

        @Override
        public void work() throws SQLException {
            var all = new ArrayList<byte[][]>();
            int parameter = 1;
            for (int i = 0; i < rows; i++) {
                var statement = SampleStatement.random(learners);
                var row = Bytes.of(Bytes.ordered(System.currentTimeMillis(), i));
                statements.setBytes(parameter++, Bytes.of(store));
                statements.setBytes(parameter++, row);
                statements.setBytes(parameter++, Bytes.of(statement.id()));
                statements.setBytes(parameter++, Bytes.of(store));
                statements.setString(parameter++, "1.0.3");
                statements.setBoolean(parameter++, false);
                statements.setBytes(parameter++, statement.bytes());
                statement.keys().forEach(key -> all.add(new byte[][] {key.hash(store), row}));
                all.add(new byte[][] {SampleStatement.Key.authority(store).hash(store), row});
            }
            statements.executeUpdate();
            insertKeys(all);
            connection.commit();
        }

        private void insertKeys(List<byte[][]> all) throws SQLException {
            all.sort((one, other) -> java.util.Arrays.compareUnsigned(one[0], other[0]));
            int parameter = 1;
            for (var key : all) {
                keys.setBytes(parameter++, key[0]);
                keys.setBytes(parameter++, key[1]);
            }
            keys.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    /** Rows of one table, which commit by themselves. */
    static final class Flat implements Crew.Worker {

        private final Connection connection;
        private final UUID store;
        private final int learners;
        private final int rows;
        private final PreparedStatement insert;

        Flat(Connection connection, UUID store, int learners, int rows) throws SQLException {
            this.connection = connection;
            this.store = store;
            this.learners = learners;
            this.rows = rows;
            insert = connection.prepareStatement(insert(
                    "bench_flat (row_id, statement_id, agent, verb, activity, registration, authority_id, json)",
                    8,
                    rows));
        }

        @Override
        public void work() throws SQLException {
            int parameter = 1;
            for (int i = 0; i < rows; i++) {
                var statement = SampleStatement.random(learners);
                insert.setBytes(parameter++, Bytes.of(Bytes.ordered(System.currentTimeMillis(), i)));
                insert.setBytes(parameter++, Bytes.of(statement.id()));
                for (var key : statement.keys().subList(0, 4)) {
                    insert.setBytes(parameter++, key.hash(store));
                }
                insert.setBytes(parameter++, Bytes.of(store));
                insert.setBytes(parameter++, statement.bytes());
            }
            insert.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    static String insert(String head, int columns, int rows) {
        var row = "(" + String.join(",", Collections.nCopies(columns, "?")) + ")";
        return "insert into " + head + " values " + String.join(",", Collections.nCopies(rows, row));
    }
}
