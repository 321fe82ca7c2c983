package org.lmiinstitute.lms.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.launcher.Ports;

/** A start that cannot succeed says so in one line and with an exit code. */
class RefusedStartIT {

    private static void assertRefused(Map<String, String> settings, String... words) {
        var data = TestFolder.fresh("refused");
        var environment =
                new HashMap<>(Map.of("LMS_DATA", data.toString(), "LMS_HTTP_PORT", String.valueOf(Ports.free())));
        environment.putAll(settings);

        var launcher = Launcher.start("run", environment, data.resolve("console.txt"));

        assertThat(launcher.awaitEnd()).isEqualTo(1);
        assertThat(launcher.output().lines().filter(line -> !line.startsWith("Starting")))
                .singleElement()
                .asString()
                .contains(words);
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
    void dataThatAnotherLauncherUses() {
        var running = Installation.shared();
        assertRefused(
                Map.of("LMS_DATA", running.data().toString()),
                "already running",
                running.data().toString());
    }
}
