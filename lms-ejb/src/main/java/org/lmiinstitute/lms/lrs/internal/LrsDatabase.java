package org.lmiinstitute.lms.lrs.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/** Lends connections of the JTA data source to the tables, and tells a lost race from a failure. */
@ApplicationScoped
public class LrsDatabase {

    /** Duplicate key, lock wait timeout, deadlock; on MySQL and MariaDB alike. */
    private static final Set<Integer> LOST_RACES = Set.of(1062, 1205, 1213);

    @Resource(lookup = "jdbc/lms")
    private DataSource source;

    protected LrsDatabase() {}

    LrsDatabase(DataSource source) {
        this.source = source;
    }

    <T> T call(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            if (LOST_RACES.contains(e.getErrorCode())) {
                throw new ConcurrentWriteException(e);
            }
            throw new IllegalStateException("The database refused: " + e.getMessage(), e);
        }
    }

    /** What is done with a connection, which belongs to the running transaction. */
    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
