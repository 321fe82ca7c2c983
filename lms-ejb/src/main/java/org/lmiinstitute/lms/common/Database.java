package org.lmiinstitute.lms.common;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The database for tables that speak SQL themselves: each call works in the transaction of whoever calls, or commits by itself where
 * there is none. A lost race is told from a failure.
 */
@ApplicationScoped
public class Database {

    @Resource(lookup = "jdbc/lms")
    private DataSource source;

    protected Database() {}

    public Database(DataSource source) {
        this.source = source;
    }

    /**
     * Changes rows.
     *
     * @param values ids, instants, texts, numbers and nulls, in the order of the question marks
     * @return how many rows the condition met
     */
    public int update(String sql, Object... values) {
        return call(sql, values, PreparedStatement::executeUpdate);
    }

    /** Reads rows. */
    public <T> List<T> query(String sql, Reading<T> reading, Object... values) {
        return call(sql, values, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(reading.of(rows));
                }
                return all;
            }
        });
    }

    /** Does something with a connection that update and query cannot. */
    public <T> T call(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw ConcurrentWriteException.find(e)
                    .map(RuntimeException.class::cast)
                    .orElseGet(() -> new IllegalStateException("The database refused: " + e.getMessage(), e));
        }
    }

    private <T> T call(String sql, Object[] values, Executing<T> executing) {
        return call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, column(values[i]));
                }
                return executing.of(statement);
            }
        });
    }

    private static Object column(Object value) {
        if (value instanceof UUID id) {
            return UuidBytes.of(id);
        }
        return value instanceof Instant time ? Columns.of(time) : value;
    }

    /** Makes something of the row at hand. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** What is done with a connection, which belongs to the running transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    @FunctionalInterface
    private interface Executing<T> {
        T of(PreparedStatement statement) throws SQLException;
    }
}
