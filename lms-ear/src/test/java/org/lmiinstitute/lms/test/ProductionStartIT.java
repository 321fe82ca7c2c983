package org.lmiinstitute.lms.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a start with {@code LMS_MODE=production} sees to before anybody can come in. */
class ProductionStartIT {

    private static final int SIGNED_IN = 303;
    private static final int WRONG = 422;
    private static final int TOO_MANY = 429;
    private static final String ADMINISTRATOR = "ada@institute.example";
    private static final String OWN_PASSWORD = "u7Q1mZ0vXk4sB9wLtN2c";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void demonstrationAccountsAreLockedAndAnAdministratorIsAskedFor() throws Exception {
        try (var installation = Installation.fresh(noContent())) {
            assertThat(signIn(installation, "admin@example.org", Installation.PASSWORD))
                    .isEqualTo(SIGNED_IN);
            assertStopsWhole(installation);

            installation.change(Map.of("LMS_MODE", "production"));
            installation.start();
            assertThat(installation.console().lines())
                    .containsOnlyOnce(
                            "Locked 8 demonstration accounts of an earlier start; a start with LMS_MODE=demo opens them again.")
                    .containsOnlyOnce("Nobody can administer this installation: its database has no administrator."
                            + " Set LMS_ADMIN_EMAIL and LMS_ADMIN_PASSWORD and start again.");
            for (var name : new String[] {"admin", "analyst", "partner", "learner"}) {
                assertThat(signIn(installation, name + "@example.org", Installation.PASSWORD))
                        .as(name)
                        .isEqualTo(WRONG);
            }
        }
    }

    /** A stop that was asked for leaves nothing running. */
    private void assertStopsWhole(Installation installation) {
        assertThat(installation.stop()).isZero();
        assertThat(installation.isAnythingRunning()).isFalse();
        assertThat(installation.console()).contains("Stopped.");
        assertThatThrownBy(() -> signIn(installation, "admin@example.org", Installation.PASSWORD))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void anInstallationBehindAProxyKeepsItsFirstIdBase() throws Exception {
        var installation = Installation.prepared(noContent());
        try (installation) {
            installation.change(Map.of(
                    "LMS_MODE", "production",
                    "LMS_PUBLIC_URL", "https://learning.example.org",
                    "LMS_ADMIN_EMAIL", ADMINISTRATOR,
                    "LMS_ADMIN_PASSWORD", OWN_PASSWORD,
                    "LMS_ID_BASE", "https://ids.example.org"));
            installation.start();
            assertThat(installation.console()).containsOnlyOnce("Set LMS_CONTENT_URL to another host");
            assertBehindProxy(installation);
            assertReadsRecordsAndServesPeople(installation);
            installation.stop();

            installation.change(Map.of("LMS_ID_BASE", "https://other.example.org"));
            assertThat(installation.refusedStart())
                    .startsWith("LMS_ID_BASE is https://other.example.org")
                    .contains("https://ids.example.org");
            assertThat(installation.isAnythingRunning()).isFalse();
        }
    }

    /** The proxy speaks https to visitors and http to us. */
    private void assertBehindProxy(Installation installation) throws Exception {
        var answer = send(installation, ADMINISTRATOR, OWN_PASSWORD, "203.0.113.1");
        assertThat(answer.statusCode()).isEqualTo(SIGNED_IN);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-lms=")
                .contains("; Path=/;", "; Secure")
                .doesNotContain("Domain=");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();

        for (int i = 0; i < 10; i++) {
            send(installation, ADMINISTRATOR, "wrong", "203.0.113.2");
        }
        assertThat(send(installation, ADMINISTRATOR, OWN_PASSWORD, "203.0.113.2")
                        .statusCode())
                .isEqualTo(TOO_MANY);
        assertThat(send(installation, ADMINISTRATOR, OWN_PASSWORD, "203.0.113.1")
                        .statusCode())
                .as("somebody else behind the same proxy")
                .isEqualTo(SIGNED_IN);
    }

    /** Both belong to an organization, so the first administrator must too. */
    private void assertReadsRecordsAndServesPeople(Installation installation) throws Exception {
        String cookie = send(installation, ADMINISTRATOR, OWN_PASSWORD, "203.0.113.1")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .replaceFirst(";.*", "");
        for (String page : new String[] {"/admin/privacy", "/records"}) {
            var request = HttpRequest.newBuilder(installation.url(page))
                    .header("Cookie", cookie)
                    .build();
            assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                    .as(page)
                    .isEqualTo(200);
        }
    }

    private static Map<String, String> noContent() {
        return Map.of("LMS_CONTENT", TestFolder.fresh("no-content").toString());
    }

    private int signIn(Installation installation, String account, String password) throws Exception {
        return send(installation, account, password, "").statusCode();
    }

    private HttpResponse<Void> send(Installation installation, String account, String password, String forwardedFor)
            throws Exception {
        var form = "username=" + URLEncoder.encode(account, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(installation.url("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", forwardedFor)
                .POST(BodyPublishers.ofString(form))
                .build();
        return http.send(request, BodyHandlers.discarding());
    }
}
