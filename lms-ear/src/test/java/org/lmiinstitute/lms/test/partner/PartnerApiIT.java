package org.lmiinstitute.lms.test.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.test.Installation;

/** The interface under /api/v1 as a partner's program meets it. */
class PartnerApiIT {

    private static final String UNKNOWN = "00000000-0000-7000-8000-000000000000";

    private final Installation installation = Installation.shared();
    private final PartnerProgram nawb = new PartnerProgram(installation);

    @Test
    void aTokenIsGivenForKeyAndSecret() {
        HttpResponse<byte[]> answer =
                nawb.askForToken(Installation.API_KEY, Installation.API_SECRET, "grant_type=client_credentials");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(PartnerProgram.json(answer).path("token_type").asText()).isEqualTo("Bearer");
        assertThat(PartnerProgram.json(answer).path("expires_in").asInt()).isPositive();
        assertThat(PartnerProgram.json(answer).path("access_token").asText()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest(name = "{0}: a form of \"{2}\" with secret {1} gives {3} {4}")
    @CsvSource({
        "RFC 6749 5.2 invalid_client,         wrong, grant_type=client_credentials, 401, invalid_client",
        "RFC 6749 5.2 invalid_request,        right, scope=all,                     400, invalid_request",
        "RFC 6749 5.2 unsupported_grant_type, right, grant_type=password,           400, unsupported_grant_type"
    })
    void whatIsWrongIsNamedAsTheStandardNamesIt(String clause, String secret, String form, int status, String error) {
        String given = "right".equals(secret) ? Installation.API_SECRET : secret;
        HttpResponse<byte[]> answer = nawb.askForToken(Installation.API_KEY, given, form);
        assertThat(answer.statusCode()).as(clause).isEqualTo(status);
        assertThat(PartnerProgram.json(answer).path("error").asText()).isEqualTo(error);
        assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent()).isEqualTo(status == 401);
    }

    @Test
    void theCatalogueIsOpenAndSaysWhenNothingChanged() {
        HttpResponse<byte[]> first = nawb.send(nawb.request("/api/v1/catalog"));
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> second = nawb.send(nawb.request("/api/v1/catalog").header("If-None-Match", tag));
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(304);
        JsonNode module = nawb.moduleOfFirstCourse(0);
        assertThat(module.path("iri").asText())
                .endsWith("/id/module/" + module.path("id").asText());
        assertThat(module.path("revision").asText()).matches("\\d+\\.\\d+");
    }

    @Test
    void aSessionThatWasHeldIsListedWithItsRecording() {
        JsonNode held = StreamSupport.stream(nawb.catalog().path("sessions").spliterator(), false)
                .filter(session -> session.path("title").asText().equals("One more section, and of what?"))
                .findFirst()
                .orElseThrow();
        assertThat(held.path("startsAt").asText()).isEqualTo("2026-10-15T18:00:00Z");
        JsonNode recording = held.path("recording");
        assertThat(recording.path("iri").asText())
                .endsWith("/id/module/" + recording.path("id").asText());
        assertThat(recording.at("/links/page").asText())
                .isEqualTo(installation.url("/play/recording/one-more-section").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"scorm12", "cmi5"})
    void aLicensedPartnerGetsTheSamePackageEachTime(String format) {
        JsonNode module = nawb.moduleOfFirstCourse(0);
        HttpResponse<byte[]> first = nawb.take(module, format);
        HttpResponse<byte[]> second = nawb.take(module, format);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(first.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"[a-z0-9-]+-\\d+\\.\\d+-" + format + "\\.zip\"");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(UnpackedModule.of(first.body()).files()).containsKeys("index.html", "module.js", "player.js");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cc11", "cc13"})
    void aCartridgeHoldsPagesQuestionsAndALinkHomeAndNoPlayer(String format) {
        JsonNode module = nawb.moduleOfFirstCourse(0);
        HttpResponse<byte[]> answer = nawb.take(module, format);
        assertThat(answer.statusCode()).isEqualTo(200);
        String folder = "module-" + module.path("id").asText() + "/";
        assertThat(UnpackedModule.files(answer.body()))
                .containsKeys("imsmanifest.xml", "cartridge.css", folder + "about.html", folder + "original.xml")
                .doesNotContainKeys("player.js", "module.js");
    }

    @Test
    void aLicensedCourseIsTakenAsOnePackageOfItsModules() throws SQLException {
        JsonNode course = nawb.catalog().path("courses").get(0);
        int before = nawb.copies();
        HttpResponse<byte[]> answer = nawb.take(course, "scorm12");
        assertThat(answer.statusCode()).isEqualTo(200);
        UnpackedModule last = UnpackedModule.of(answer.body(), "4/");
        assertThat(last.files()).containsKeys("imsmanifest.xml", "player.js", "1/index.html", "4/index.html");
        assertThat(last.launch().path("mediaBase").asText()).isEqualTo("../");
        assertThat(nawb.copies()).isEqualTo(before + 1);
    }

    @Test
    void eachDownloadIsEnteredInTheRegisterAndAQuestionIsNot() throws SQLException {
        JsonNode module = nawb.moduleOfFirstCourse(1);
        int before = nawb.copies();
        String tag = nawb.take(module, "cmi5").headers().firstValue("ETag").orElseThrow();
        assertThat(nawb.copies()).isEqualTo(before + 1);
        HttpResponse<byte[]> question =
                nawb.send(nawb.request(path(module.path("id").asText(), "cmi5"))
                        .header("Authorization", "Bearer " + nawb.token())
                        .header("If-None-Match", tag));
        assertThat(question.statusCode()).isEqualTo(304);
        assertThat(nawb.copies()).isEqualTo(before + 1);
    }

    /** The package holds the answer keys, and its hash is no secret: it is the entity tag. */
    @ParameterizedTest
    @ValueSource(strings = {"scorm12", "cmi5"})
    void thePackageIsNotAmongTheMediaOfAnybody(String format) {
        String hash = nawb.take(nawb.moduleOfFirstCourse(0), format)
                .headers()
                .firstValue("ETag")
                .orElseThrow()
                .replace("\"", "");

        assertThat(nawb.send(nawb.request("/media/" + hash + ".zip")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void withoutATokenThereIsNoPackage() {
        String module = nawb.moduleOfFirstCourse(0).path("id").asText();
        HttpResponse<byte[]> none = nawb.send(nawb.request(path(module, "scorm12")));
        HttpResponse<byte[]> wrong =
                nawb.send(nawb.request(path(module, "scorm12")).header("Authorization", "Bearer made-up"));
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
        assertThat(wrong.statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsNotLicensedIsRefusedWithTheReason() throws SQLException {
        String recording = unlicensedModule();
        HttpResponse<byte[]> answer =
                nawb.send(nawb.request(path(recording, "scorm12")).header("Authorization", "Bearer " + nawb.token()));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertProblem(answer, "Your organization has no licence for this module.");
    }

    @Test
    void aFormatThatDoesNotExistIsAnsweredWithThoseThatDo() {
        String module = nawb.moduleOfFirstCourse(0).path("id").asText();
        HttpResponse<byte[]> answer =
                nawb.send(nawb.request(path(module, "aicc")).header("Authorization", "Bearer " + nawb.token()));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertProblem(answer, "scorm12, scorm2004, cmi5");
    }

    @ParameterizedTest
    @ValueSource(strings = {UNKNOWN, "no-id"})
    void aModuleThatDoesNotExistIsNotFound(String module) {
        HttpResponse<byte[]> answer =
                nawb.send(nawb.request(path(module, "cmi5")).header("Authorization", "Bearer " + nawb.token()));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertProblem(answer, module);
    }

    @Test
    void theInterfaceIsDescribed() {
        HttpResponse<byte[]> answer = nawb.send(nawb.request("/openapi"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("/api/v1/token", "/api/v1/catalog", "/api/v1/modules/{id}/packages/{format}")
                .doesNotContain("/play/api");
    }

    @Test
    void aTokenIsAskedForByPostOnly() {
        assertThat(nawb.send(nawb.request("/api/v1/token")).statusCode()).isEqualTo(405);
        assertThat(nawb.send(nawb.request("/api/v1/token")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(415);
    }

    private static String path(String module, String format) {
        return "/api/v1/modules/" + module + "/packages/" + format;
    }

    private static void assertProblem(HttpResponse<byte[]> answer, String detail) {
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(PartnerProgram.json(answer).path("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(PartnerProgram.json(answer).path("detail").asText()).contains(detail);
    }

    /** The recording of a roundtable: published, and in no course that a licence names. */
    private String unlicensedModule() throws SQLException {
        try (var connection = installation.database();
                var module = connection
                        .createStatement()
                        .executeQuery(
                                "select lower(hex(id)) from module where id not in (select module_id from course_module)"
                                        + " and current_revision_id is not null")) {
            module.next();
            return module.getString(1).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
        }
    }
}
