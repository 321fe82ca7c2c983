package org.lmiinstitute.lms.test.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.test.Installation;

/** A thin package asks at each launch whether a learner may begin, and gets the module. */
class DispatchIT {

    private static final Pattern MEDIA = Pattern.compile("media/[0-9a-f]{64}\\.[0-9a-z]+");

    private final Installation installation = Installation.shared();
    private final PartnerProgram nawb = new PartnerProgram(installation);
    private final JsonNode module = nawb.moduleOfFirstCourse(2);
    private String path;

    @BeforeEach
    void takeAThinPackage() throws SQLException {
        assertThat(nawb.take(module, "scorm12-dispatch").statusCode()).isEqualTo(200);
        String packageId =
                id("select lower(hex(id)) from made_package where format = 'scorm12-dispatch' and subject_id ="
                        + " unhex('" + module.path("id").asText().replace("-", "") + "')");
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
                .isEqualTo(installation.url(path) + module.path("revision").asText() + "/");
    }

    @Test
    void itsMediaAreGivenAsLongAsTheLicenceLastsAndNoOthers() throws SQLException {
        String document =
                PartnerProgram.json(launch(UUID.randomUUID().toString())).toString();
        Matcher shown = MEDIA.matcher(document);
        assertThat(shown.find()).isTrue();
        String revision = path + module.path("revision").asText() + "/";
        HttpResponse<byte[]> given = nawb.send(nawb.request(revision + shown.group()));
        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(given.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(given.headers().firstValue("Cache-Control")).contains("private, no-cache");
        String tag = given.headers().firstValue("ETag").orElseThrow();
        assertThat(nawb.send(nawb.request(revision + shown.group()).header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);

        assertThat(nawb.send(nawb.request(revision + mediaOfAnother(document))).statusCode())
                .as("another module's")
                .isEqualTo(404);
        change("update licence set revoked_at = '2026-01-01'");
        assertThat(nawb.send(nawb.request(revision + shown.group()).header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(403);
    }

    /** Who takes a package into a system of its own has the document inside, and its seats are not counted here. */
    @Test
    void aPackageThatIsNotThinIsNotLaunchedFromHere() throws SQLException {
        nawb.take(module, "scorm12");
        String whole = id("select lower(hex(id)) from made_package where format = 'scorm12' limit 1");
        assertThat(post(path.replaceFirst("/dispatch/[^/]+", "/dispatch/" + whole), "x")
                        .statusCode())
                .isEqualTo(404);
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

    /** Who studies the first module goes on reporting while somebody else begins the second. */
    @Test
    void aCourseReportsOfAllItsModules() throws SQLException {
        JsonNode course = nawb.firstCourse();
        assertThat(nawb.take(course, "scorm12-dispatch").statusCode()).isEqualTo(200);
        String packageId =
                id("select lower(hex(id)) from made_package where format = 'scorm12-dispatch' and subject_id ="
                        + " unhex('" + course.path("id").asText().replace("-", "") + "')");
        ReportingPackage first = launched(packageId, 0);
        assertThat(first.say("ada", "initialized", first.module(), "").statusCode())
                .isEqualTo(200);
        ReportingPackage second = launched(packageId, 1);
        assertThat(second.say("ada", "initialized", second.module(), "").statusCode())
                .isEqualTo(200);
        assertThat(first.say("ada", "completed", first.module(), "").statusCode())
                .isEqualTo(200);
    }

    private ReportingPackage launched(String packageId, int place) {
        String id = nawb.moduleOfFirstCourse(place).path("id").asText();
        HttpResponse<byte[]> given = post("/dispatch/" + packageId + "/" + id + "/", "ada");
        return ReportingPackage.of(nawb, PartnerProgram.json(given));
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

    /** A file of some module that this one does not show. */
    private String mediaOfAnother(String document) throws SQLException {
        try (var connection = installation.database();
                var rows = connection.createStatement().executeQuery("select document from module_revision")) {
            while (rows.next()) {
                Matcher media = MEDIA.matcher(rows.getString(1));
                while (media.find()) {
                    if (!document.contains(media.group())) {
                        return media.group();
                    }
                }
            }
            throw new AssertionError("No module has a file of its own");
        }
    }

    private String id(String query) throws SQLException {
        return text(query).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
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
