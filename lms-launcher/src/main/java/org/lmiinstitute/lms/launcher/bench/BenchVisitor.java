package org.lmiinstitute.lms.launcher.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.lmiinstitute.lms.launcher.LaunchFailure;

/** Asks for pages over one kept connection per thread, as browsers do: compressed, with a cookie if signed in. */
public final class BenchVisitor {

    public static final String LEARNER = "learner@example.org";
    public static final String TRAINER = "trainer@example.org";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String site;

    public BenchVisitor(int port) {
        this.site = "http://localhost:" + port;
    }

    public void signIn(String email, String password) {
        var form = "username=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        int status = send(HttpRequest.newBuilder(URI.create(site + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", site)
                .POST(BodyPublishers.ofString(form)));
        if (status != 303) {
            throw new LaunchFailure(email + " cannot sign in: HTTP status " + status + ".");
        }
    }

    /** Gets a page to its last byte; anything but 200 ends the measurement. */
    public void get(String path) {
        int status = send(HttpRequest.newBuilder(URI.create(site + path)).header("Accept-Encoding", "gzip"));
        if (status != 200) {
            throw new LaunchFailure("GET " + path + " answers with HTTP status " + status + ".");
        }
    }

    private int send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofByteArray())
                    .statusCode();
        } catch (IOException e) {
            throw new LaunchFailure("The server broke off: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted.", e);
        }
    }
}
