package org.lmiinstitute.lms.lrs.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.lmiinstitute.lms.common.Database;

/**
 * Some rows of statements, in the order of the query.
 *
 * @param rows the rows; at least one if there is any
 * @param isCut whether there are more, which would be too many bytes at once
 */
record StatementRows(List<StatementRow> rows, boolean isCut) {

    /** Row by row from the server: large statements are cut short before they fill the memory. */
    private static final int STREAMED = Integer.MIN_VALUE;

    StatementRows {
        rows = List.copyOf(rows);
    }

    /**
     * Reads the rows of a query for {@link StatementTable#COLUMNS}; no further one once they have so many bytes together.
     *
     * @param values as {@link Database#set} takes them
     */
    static StatementRows read(Database database, String sql, List<?> values, long bytes) {
        return database.call(connection -> {
            try (PreparedStatement find =
                    connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
                find.setFetchSize(STREAMED);
                Database.set(find, values.toArray());
                try (ResultSet rows = find.executeQuery()) {
                    return read(rows, bytes);
                }
            }
        });
    }

    private static StatementRows read(ResultSet rows, long bytes) throws SQLException {
        List<StatementRow> read = new ArrayList<>();
        long room = bytes;
        while (rows.next()) {
            if (room <= 0 && !read.isEmpty()) {
                return new StatementRows(read, true);
            }
            StatementRow row = StatementTable.read(rows);
            read.add(row);
            room -= row.json().length;
        }
        return new StatementRows(read, false);
    }

    StatementRow last() {
        return rows.get(rows.size() - 1);
    }
}
