package org.lmiinstitute.lms.common;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The database for tables that speak SQL themselves: each call works in the transaction of whoever calls, or commits by itself where
 * there is none. A lost race is told from a failure.
 */
@ApplicationScoped
public class Database {

    /** How many ids of a list go into one query. */
    private static final int LISTED_AT_ONCE = 500;

    @Resource(lookup = "jdbc/lms")
    private DataSource source;

    protected Database() {}

    public Database(DataSource source) {
        this.source = source;
    }

    /**
     * Changes rows.
     *
     * @param values as {@link #set} takes them
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

    /**
     * Reads the rows of a list, however long it is; none for an empty one. A long list makes several queries, so the order of rows holds
     * within some hundred of the list only.
     *
     * @param sql has {@code %s} for the question marks of the list, behind those of the values
     */
    public <T> List<T> queryIn(String sql, Collection<?> list, Reading<T> reading, Object... values) {
        List<T> found = new ArrayList<>();
        for (List<?> some : slices(list)) {
            found.addAll(query(sql.formatted(marks(some.size())), reading, both(values, some)));
        }
        return found;
    }

    /** Changes the rows of a list, as {@link #queryIn} reads them. */
    public int updateIn(String sql, Collection<?> list, Object... values) {
        int changed = 0;
        for (List<?> some : slices(list)) {
            changed += update(sql.formatted(marks(some.size())), both(values, some));
        }
        return changed;
    }

    private static List<List<?>> slices(Collection<?> list) {
        List<?> all = List.copyOf(list);
        List<List<?>> slices = new ArrayList<>();
        for (int from = 0; from < all.size(); from += LISTED_AT_ONCE) {
            slices.add(all.subList(from, Math.min(all.size(), from + LISTED_AT_ONCE)));
        }
        return slices;
    }

    private static Object[] both(Object[] values, List<?> list) {
        return Stream.concat(Stream.of(values), list.stream()).toArray();
    }

    /** So many question marks, as the list of a condition {@code in (...)} has them. */
    public static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
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
                set(statement, values);
                return executing.of(statement);
            }
        });
    }

    /** Gives a statement its values: ids, instants, bytes, texts, numbers and nulls, in the order of the question marks. */
    public static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            set(statement, i + 1, values[i]);
        }
    }

    /** Most are bytes, for which the driver need not find out what they are. */
    private static void set(PreparedStatement statement, int place, Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            statement.setBytes(place, bytes);
        } else if (value instanceof UUID id) {
            statement.setBytes(place, UuidBytes.of(id));
        } else if (value instanceof Instant time) {
            statement.setObject(place, Columns.of(time));
        } else {
            statement.setObject(place, value);
        }
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
