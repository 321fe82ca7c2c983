package org.lmiinstitute.lms.launcher.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** How many statements the database has carried out, by its own count. */
public record QueryCount(Connection connection) {

    private static final String COUNTERS =
            """
            show global status where variable_name in
            ('Com_select', 'Com_insert', 'Com_insert_select', 'Com_update', 'Com_delete', 'Com_replace')
            """;

    public long value() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(COUNTERS)) {
            long sum = 0;
            while (rows.next()) {
                sum += rows.getLong(2);
            }
            return sum;
        }
    }
}
