package org.lmiinstitute.lms.testing;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A schema of its own with every migration applied, dropped when the test run ends. */
public final class TestDatabase implements AutoCloseable {

    private static final String SCHEMA = "lms_test_" + ProcessHandle.current().pid();

    private final String serverUrl;
    private final MariaDbProcess process;

    private TestDatabase(String serverUrl, MariaDbProcess process) {
        this.serverUrl = serverUrl;
        this.process = process;
    }

    static TestDatabase start() {
        String url = System.getenv("LMS_TEST_DB_URL");
        MariaDbProcess process = url == null || url.isBlank() ? MariaDbProcess.start() : null;
        TestDatabase database = new TestDatabase(process == null ? url : process.url(), process);
        database.execute("create database " + SCHEMA + " character set utf8mb4 collate utf8mb4_unicode_520_ci");
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return database;
    }

    /** A connection pool's place taken by a new connection each time; committed statement by statement unless told otherwise. */
    public DataSource dataSource() {
        return dataSource(serverUrl.replaceFirst("(//[^/?]+/)[^?]*", "$1" + SCHEMA));
    }

    /** Runs one SQL statement on the server, outside of any schema. */
    private void execute(String sql) {
        try (Connection connection = dataSource(serverUrl).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + " failed on " + serverUrl, e);
        }
    }

    private static DataSource dataSource(String url) {
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl(
                url + (url.contains("?") ? "&" : "?") + "sessionVariables=transaction_isolation='READ-COMMITTED'");
        return source;
    }

    @Override
    public void close() {
        if (process == null) {
            execute("drop database " + SCHEMA);
        } else {
            process.close();
        }
    }
}
