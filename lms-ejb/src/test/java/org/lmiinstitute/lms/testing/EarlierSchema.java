package org.lmiinstitute.lms.testing;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.lmiinstitute.lms.common.Database;

/** A schema as it was at an earlier version, to see what the migrations since make of its rows. */
public final class EarlierSchema implements AutoCloseable {

    private final Database server;
    private final String name;
    private final DataSource source;

    /**
     * @param server of the test
     * @param version the last migration that is applied, as Flyway says it
     */
    public EarlierSchema(DataSource server, String version) {
        this.server = new Database(server);
        this.name = "lms_test_earlier_" + ProcessHandle.current().pid();
        this.source = schemaOf(server, name);
        this.server.update("create database " + name + " character set utf8mb4");
        migrate(version);
    }

    public Database database() {
        return new Database(source);
    }

    /** Applies all that came since. */
    public void migrate() {
        migrate("latest");
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static DataSource schemaOf(DataSource server, String name) {
        try (Connection connection = server.getConnection()) {
            MysqlDataSource schema = new MysqlDataSource();
            schema.setUrl(connection.getMetaData().getURL().replaceFirst("(//[^/?]+/)[^?]*", "$1" + name));
            return schema;
        } catch (SQLException e) {
            throw new IllegalStateException("The server of the test does not answer", e);
        }
    }

    @Override
    public void close() {
        server.update("drop database " + name);
    }
}
