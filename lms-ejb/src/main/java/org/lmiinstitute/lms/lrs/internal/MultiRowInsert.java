package org.lmiinstitute.lms.lrs.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/** Inserts many rows with few round trips: {@code insert into t (a, b) values (?, ?), (?, ?) ...}. */
final class MultiRowInsert {

    private static final int ROWS_AT_ONCE = 250;

    private final String head;
    private final String row;

    /** @param head all up to {@code values}, such as {@code insert into t (a, b)} */
    MultiRowInsert(String head, int columns) {
        this.head = head;
        this.row = "(" + String.join(",", Collections.nCopies(columns, "?")) + ")";
    }

    void run(Connection connection, List<Object[]> rows) throws SQLException {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            insert(connection, rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE)));
        }
    }

    private void insert(Connection connection, List<Object[]> rows) throws SQLException {
        String sql = head + " values " + String.join(",", Collections.nCopies(rows.size(), row));
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int parameter = 1;
            for (Object[] values : rows) {
                for (Object value : values) {
                    set(insert, parameter++, value);
                }
            }
            insert.executeUpdate();
        }
    }

    /** Most are bytes, for which the driver need not find out what they are. */
    private static void set(PreparedStatement insert, int parameter, Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            insert.setBytes(parameter, bytes);
        } else {
            insert.setObject(parameter, value);
        }
    }
}
