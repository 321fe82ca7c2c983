package org.lmiinstitute.lms.launcher.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.lmiinstitute.lms.launcher.LaunchFailure;
import org.lmiinstitute.lms.launcher.process.Pause;

/** Waits until the application says that it is ready ({@code GET /health/ready} answers 200). */
public final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration ONE_TRY = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final ApplicationServer server;

    public Readiness(ApplicationServer server) {
        this.server = server;
    }

    public void await() {
        var deadline = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            if (!server.process().isAlive()) {
                throw new LaunchFailure("The application server ended while the application was starting.");
            }
            if (Instant.now().isAfter(deadline)) {
                throw new LaunchFailure("The application did not get ready within " + PATIENCE.toMinutes()
                        + " minutes (/health/ready): see the server's log.");
            }
            Pause.brief();
        }
    }

    private boolean isReady() {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.plan().httpPort() + "/health/ready"))
                .timeout(ONE_TRY)
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted.", e);
        }
    }
}
