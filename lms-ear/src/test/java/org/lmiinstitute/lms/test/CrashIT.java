package org.lmiinstitute.lms.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Whatever dies is said, and the next start needs no cleaning up. */
class CrashIT {

    @Test
    void afterAnyCrashTheNextStartFindsEverythingAsItWas() throws Exception {
        try (var installation = Installation.fresh()) {
            long accounts = accounts(installation);

            assertThat(installation.killServer()).isEqualTo(1);
            assertThat(installation.console()).contains("application server", "ended unexpectedly");

            installation.start();
            assertThat(accounts(installation)).isEqualTo(accounts);
            installation.killAll();

            installation.start();
            assertThat(accounts(installation)).isEqualTo(accounts);
            installation.killLauncher();

            installation.start();
            assertThat(installation.killDatabase()).isEqualTo(1);
            assertThat(installation.console()).contains("database", "ended unexpectedly");
        }
    }

    @Test
    void aStopThatWasAskedForLeavesNothingRunning() throws Exception {
        try (var installation = Installation.fresh()) {
            assertThat(status(installation)).isEqualTo(200);

            assertThat(installation.stop()).isZero();

            assertThat(installation.isAnythingRunning()).isFalse();
            try {
                assertThat(status(installation)).as("nobody answers any more").isZero();
            } catch (ConnectException e) {
                assertThat(installation.console()).contains("Stopped.");
            }
        }
    }

    private static int status(Installation installation) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(installation.url("/health/ready")).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static long accounts(Installation installation) throws SQLException {
        try (var connection = installation.database();
                var rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM account")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
