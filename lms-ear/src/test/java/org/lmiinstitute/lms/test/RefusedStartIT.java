package org.lmiinstitute.lms.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.launcher.Ports;
import org.lmiinstitute.lms.launcher.control.InstanceFile;
import org.lmiinstitute.lms.launcher.control.RunningInstance;
import org.lmiinstitute.lms.launcher.process.ProcessRecord;

/** A start that cannot succeed says so in one line and with an exit code. */
class RefusedStartIT {

    private static void assertRefused(Map<String, String> settings, String... words) {
        var data = TestFolder.fresh("refused");
        var environment =
                new HashMap<>(Map.of("LMS_DATA", data.toString(), "LMS_HTTP_PORT", String.valueOf(Ports.free())));
        environment.putAll(settings);

        var launcher = Launcher.start("run", environment, data.resolve("console.txt"));

        assertThat(launcher.refusal()).contains(words);
    }

    @Test
    void aPortInUse() throws IOException {
        try (var other = new ServerSocket(0)) {
            assertRefused(
                    Map.of("LMS_HTTP_PORT", String.valueOf(other.getLocalPort())),
                    "Port " + other.getLocalPort(),
                    "LMS_HTTP_PORT");
        }
    }

    @Test
    void aDatabaseThatIsNotThere() {
        var server = "127.0.0.1:" + Ports.free();
        assertRefused(Map.of("LMS_DB_URL", "jdbc:mysql://" + server + "/lms"), "LMS_DB_URL", server);
    }

    @Test
    void anAddressThatNamesNoDatabase() {
        assertRefused(Map.of("LMS_DB_URL", "mysql.example.org"), "LMS_DB_URL", "jdbc:mysql://host:port/database");
    }

    @Test
    void aGuessableSecretInProduction() {
        assertRefused(
                Map.of("LMS_MODE", "production", "LMS_LRS_KEY", "key", "LMS_LRS_SECRET", "secret"), "LMS_LRS_SECRET");
    }

    @Test
    void halfAnAdministrator() {
        assertRefused(
                Map.of("LMS_MODE", "production", "LMS_ADMIN_EMAIL", "ada@institute.example"), "LMS_ADMIN_PASSWORD");
    }

    @Test
    void aMigrationThatIsNotTheOneThatRan() throws Exception {
        var data = TestFolder.fresh("refused");
        var environment = Map.of("LMS_DATA", data.toString(), "LMS_HTTP_PORT", String.valueOf(Ports.free()));
        var first = Launcher.start("server", environment, data.resolve("first-console.txt"));
        first.awaitLine("Server:");
        changeChecksum(InstanceFile.in(data).read().orElseThrow());
        first.stop();

        var second = Launcher.start("run", environment, data.resolve("console.txt"));

        assertThat(second.refusal())
                .startsWith("The database could not be migrated: ")
                .contains("1.10");
        assertThat(new ProcessRecord(data.resolve("run/server.process")).find()).isEmpty();
        assertThat(new ProcessRecord(data.resolve("run/database.process")).find())
                .isEmpty();
    }

    private static void changeChecksum(RunningInstance running) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        running.databaseUrl(), running.databaseUser(), running.databasePassword());
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE flyway_schema_history SET checksum = 1 WHERE version = '1.10'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void dataThatAnotherLauncherUses() {
        var running = Installation.shared();
        assertRefused(
                Map.of("LMS_DATA", running.data().toString()),
                "already running",
                running.data().toString());
    }
}
