package org.lmiinstitute.lms.launcher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmiinstitute.lms.launcher.DataFolder;
import org.lmiinstitute.lms.launcher.Distribution;
import org.lmiinstitute.lms.launcher.LaunchFailure;
import org.lmiinstitute.lms.launcher.Memory;
import org.lmiinstitute.lms.launcher.Ports;
import org.lmiinstitute.lms.launcher.PrivateFile;
import org.lmiinstitute.lms.launcher.RandomSecret;
import org.lmiinstitute.lms.launcher.process.ChildProcess;
import org.lmiinstitute.lms.launcher.process.Pause;
import org.lmiinstitute.lms.launcher.process.ProcessRecord;

/**
 * MariaDB as a process of its own, reached through loopback only.
 *
 * <p>Its user's password is made anew at each start and given to the server in an init file, so that there is none to
 * keep. After {@code kill -9} InnoDB recovers by itself.
 */
public final class EmbeddedDatabase {

    private static final String SCHEMA = "lms";
    private static final String USER = "lms";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Distribution distribution;
    private final DataFolder data;

    public EmbeddedDatabase(Distribution distribution, DataFolder data) {
        this.distribution = distribution;
        this.data = data;
    }

    /** Starts the server and waits until it answers. */
    public Database start() {
        new DatabaseFiles(distribution.mariadb(), data.database()).installIfMissing(data.logs());
        int port = Ports.free();
        var password = RandomSecret.next();
        var process = ChildProcess.start(
                "database",
                command(port, initFile(password)),
                Map.of(),
                data.database(),
                data.logs().resolve("database-console.log"),
                record(data));
        var url = JdbcUrl.local(port, SCHEMA).complete();
        var database = new Database(url, USER, password, Optional.of(process));
        awaitAnswer(database, process);
        return database;
    }

    /** Where the running server is remembered. */
    public static ProcessRecord record(DataFolder data) {
        return new ProcessRecord(data.run().resolve("database.process"));
    }

    private List<String> command(int port, Path initFile) {
        var command = new ArrayList<>(List.of(
                distribution.mariadb().resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + distribution.mariadb(),
                "--lc-messages-dir=" + distribution.mariadb().resolve("share"),
                "--datadir=" + data.database(),
                "--tmpdir=" + data.run(),
                "--log-error=" + data.logs().resolve("database.log"),
                "--pid-file=" + data.run().resolve("mariadbd.pid"),
                // relative to the data folder: the path of a socket has at most 107 characters
                "--socket=mariadbd.sock",
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-name-resolve",
                "--init-file=" + initFile,
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_520_ci",
                "--default-time-zone=+00:00",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=" + Memory.databaseBufferMegabytes() + "M",
                "--innodb-log-file-size=128M",
                "--max-connections=100",
                "--max-allowed-packet=64M"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    private Path initFile(String password) {
        var file = data.run().resolve("database-init.sql");
        var login = "'" + USER + "'@'127.0.0.1'";
        var sql =
                """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
                CREATE OR REPLACE USER %2$s IDENTIFIED BY '%3$s';
                GRANT ALL ON `%1$s%%`.* TO %2$s;
                """
                        .formatted(SCHEMA, login, password);
        try {
            return PrivateFile.write(file, sql);
        } catch (IOException e) {
            throw new LaunchFailure("The database cannot be prepared: " + e.getMessage(), e);
        }
    }

    private void awaitAnswer(Database database, ChildProcess process) {
        var deadline = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(deadline)) {
            try (var connection = database.connect()) {
                connection.isValid(5);
                Files.deleteIfExists(data.run().resolve("database-init.sql"));
                return;
            } catch (SQLException e) {
                Pause.brief();
            } catch (IOException e) {
                throw new LaunchFailure("The database cannot be prepared: " + e.getMessage(), e);
            }
        }
        process.close();
        throw new LaunchFailure("The database did not start: see " + data.logs().resolve("database.log"));
    }
}
