package org.lmiinstitute.lms.lrs.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.lmiinstitute.lms.common.Database;

/**
 * Some rows, in the order of the query.
 *
 * @param rows at least one if there is any
 * @param isCut whether there are more, which would be too many bytes at once
 */
record BoundedRows<T>(List<T> rows, boolean isCut) {

    /** Row by row from the server: large ones are cut short before they fill the memory. */
    private static final int STREAMED = Integer.MIN_VALUE;

    BoundedRows {
        rows = List.copyOf(rows);
    }

    /**
     * Reads the rows of a query; no further one once they have so many bytes together.
     *
     * @param values as {@link Database#set} takes them
     */
    static <T> BoundedRows<T> read(
            Database database,
            String sql,
            List<?> values,
            long bytes,
            Database.Reading<T> reading,
            ToLongFunction<T> size) {
        return database.call(connection -> {
            try (PreparedStatement find =
                    connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
                find.setFetchSize(STREAMED);
                Database.set(find, values.toArray());
                try (ResultSet rows = find.executeQuery()) {
                    return read(rows, bytes, reading, size);
                }
            }
        });
    }

    private static <T> BoundedRows<T> read(
            ResultSet rows, long bytes, Database.Reading<T> reading, ToLongFunction<T> size) throws SQLException {
        List<T> read = new ArrayList<>();
        long room = bytes;
        while (rows.next()) {
            if (room <= 0 && !read.isEmpty()) {
                return new BoundedRows<>(read, true);
            }
            T row = reading.of(rows);
            read.add(row);
            room -= size.applyAsLong(row);
        }
        return new BoundedRows<>(read, false);
    }

    T last() {
        return rows.get(rows.size() - 1);
    }
}
