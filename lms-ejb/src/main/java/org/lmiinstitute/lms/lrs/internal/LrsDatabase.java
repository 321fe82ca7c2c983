package org.lmiinstitute.lms.lrs.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.lmiinstitute.lms.common.ConcurrentWriteException;

/** Lends connections of the JTA data source to the tables, and tells a lost race from a failure. */
@ApplicationScoped
public class LrsDatabase {

    @Resource(lookup = "jdbc/lms")
    private DataSource source;

    protected LrsDatabase() {}

    public LrsDatabase(DataSource source) {
        this.source = source;
    }

    public <T> T call(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            Optional<ConcurrentWriteException> lost = ConcurrentWriteException.find(e);
            if (lost.isPresent()) {
                throw lost.get();
            }
            throw new IllegalStateException("The database refused: " + e.getMessage(), e);
        }
    }

    /** What is done with a connection, which belongs to the running transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
