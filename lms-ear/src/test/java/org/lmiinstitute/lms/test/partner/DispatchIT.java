package org.lmiinstitute.lms.test.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.test.Installation;

/** A thin package asks at each launch whether a learner may begin, and gets the module. */
class DispatchIT {

    private final Installation installation = Installation.shared();
    private final PartnerProgram nawb = new PartnerProgram(installation);
    private final JsonNode module = nawb.moduleOfFirstCourse(2);
    private String path;

    @BeforeEach
    void takeAThinPackage() throws SQLException {
        assertThat(nawb.take(module, "scorm12-dispatch").statusCode()).isEqualTo(200);
        String packageId =
                text("""
                        select lower(hex(id)) from made_package
                         where format = 'scorm12-dispatch' and hex(subject_id) = upper(replace('%s', '-', ''))
                        """
                                .formatted(module.path("id").asText()))
                        .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
        path = "/dispatch/" + packageId + "/" + module.path("id").asText() + "/";
    }

    @AfterEach
    void letEverybodyInAgain() throws SQLException {
        change("update licence set learner_limit = null, revoked_at = null");
    }

    @Test
    void aLearnerGetsTheCurrentRevisionWithItsKeyFromAnyOrigin() {
        HttpResponse<byte[]> answer = launch(UUID.randomUUID().toString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        JsonNode given = PartnerProgram.json(answer);
        assertThat(given.at("/document/revision").asText())
                .isEqualTo(module.path("revision").asText());
        assertThat(given.path("key")).isNotEmpty();
        assertThat(given.at("/launch/mediaBase").asText())
                .isEqualTo(installation.url("/").toString());
    }

    @Test
    void thePlayerIsTheOneThatRunsHere() {
        HttpResponse<byte[]> answer = nawb.send(nawb.request(path + "player.js"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/assets/");
    }

    @Test
    void theLastSeatIsTakenOnce() throws SQLException {
        String ada = UUID.randomUUID().toString();
        assertThat(launch(ada).statusCode()).isEqualTo(200);
        change("update licence set learner_limit = (select count(*) from licence_seat)");
        HttpResponse<byte[]> refused = launch(UUID.randomUUID().toString());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(PartnerProgram.json(refused).path("title").asText()).isEqualTo("All seats are taken");
        assertThat(launch(ada).statusCode()).as("who has a seat").isEqualTo(200);
    }

    @Test
    void aLicenceThatEndedSaysSoToTheLearner() throws SQLException {
        change("update licence set revoked_at = '2026-01-01'");
        HttpResponse<byte[]> refused = launch(UUID.randomUUID().toString());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(PartnerProgram.json(refused).path("detail").asText()).contains("has ended");
    }

    @Test
    void whoIsUnknownGetsNothing() {
        assertThat(launch("").statusCode()).isEqualTo(400);
        String other = path.replaceFirst("/dispatch/[^/]+", "/dispatch/" + UUID.randomUUID());
        assertThat(post(other, "x").statusCode()).isEqualTo(404);
    }

    private HttpResponse<byte[]> launch(String learner) {
        return post(path, learner);
    }

    private HttpResponse<byte[]> post(String to, String learner) {
        return nawb.send(nawb.request(to + "launch")
                .header("Origin", "https://lms.example.org")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{\"learner\":\"" + learner + "\",\"revision\":null}")));
    }

    private String text(String query) throws SQLException {
        try (var connection = installation.database();
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void change(String update) throws SQLException {
        try (var connection = installation.database();
                var statement = connection.createStatement()) {
            statement.executeUpdate(update);
        }
    }
}
