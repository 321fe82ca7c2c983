package org.lmiinstitute.lms.launcher.bench.lrs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;
import org.lmiinstitute.lms.launcher.LaunchFailure;

/** Reads the newest statements that have a key, from the record store's own tables: one range of an index and its rows. */
final class RawSelect implements Crew.Worker {

    static final String SQL = "select straight_join s.row_id, s.json from lrs_statement_key k join lrs_statement s"
            + " on s.store_id = ? and s.row_id = k.row_id where k.key_hash = ? order by k.row_id desc limit ";

    private final Connection connection;
    private final PreparedStatement select;
    private final Supplier<byte[]> key;
    private final int limit;

    RawSelect(Connection connection, UUID store, int limit, Supplier<byte[]> key) throws SQLException {
        this.connection = connection;
        this.limit = limit;
        this.key = key;
        select = connection.prepareStatement(SQL + limit);
        select.setBytes(1, Bytes.of(store));
    }

    @Override
    public void work() throws SQLException {
        select.setBytes(2, key.get());
        int found = 0;
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                rows.getBytes(1);
                rows.getBytes(2);
                found++;
            }
        }
        if (found < limit) {
            throw new LaunchFailure("A raw select found " + found + " rows of " + limit + ".");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
