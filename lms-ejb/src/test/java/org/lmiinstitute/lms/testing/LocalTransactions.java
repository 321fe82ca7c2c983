package org.lmiinstitute.lms.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.lmiinstitute.lms.common.OwnTransaction;
import org.lmiinstitute.lms.common.Transactions;

/**
 * What the container does around a transaction, for tests without one: within a transaction each thread gets one connection,
 * which is committed or rolled back at the end; outside of any, each connection commits statement by statement.
 */
public final class LocalTransactions extends OwnTransaction {

    private final DataSource source;
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    public LocalTransactions(DataSource source) {
        this.source = source;
    }

    /** Runs work again after a lost race, as in the server. */
    public Transactions retried() {
        return new Transactions(this);
    }

    /** The data source for everything that takes part. */
    public DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> current.get() == null ? source.getConnection() : keptOpen(current.get()));
    }

    @Override
    public <T> T call(Supplier<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            current.set(connection);
            T result = work.get();
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            current.remove();
        }
    }

    private static Connection keptOpen(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                LocalTransactions.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
