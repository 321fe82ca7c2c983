package org.lmiinstitute.lms.test.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.test.AdministratorClient;
import org.lmiinstitute.lms.test.Installation;

/** A package in a partner's hands tells what is done with it: to the institute, under pseudonyms, and of itself only. */
class ReportingPackageIT {

    private final Installation installation = Installation.shared();
    private final PartnerProgram nawb = new PartnerProgram(installation);
    private final UnpackedModule taken =
            UnpackedModule.of(nawb.take(nawb.moduleOfFirstCourse(2), "scorm12").body());
    private final JsonNode report = taken.launch().path("report");
    private final String module = taken.document().path("iri").asText();

    @Test
    void whatItsLearnersDoIsCountedForThePartner() {
        JsonNode before = use();
        String ada = UUID.randomUUID().toString();
        say(ada, "initialized", module, "");
        say(ada, "initialized", module, "");
        say(UUID.randomUUID().toString(), "initialized", module, "");
        say(ada, "completed", module, "\"result\":{\"completion\":true},");
        say(ada, "passed", module, "\"result\":{\"success\":true,\"score\":{\"scaled\":0.8}},");

        JsonNode after = use();
        assertThat(after.path("starts").asInt() - before.path("starts").asInt()).isEqualTo(3);
        assertThat(after.path("learners").asInt() - before.path("learners").asInt())
                .isEqualTo(2);
        assertThat(after.path("completions").asInt()
                        - before.path("completions").asInt())
                .isEqualTo(1);
        assertThat(after.path("passed").asInt() - before.path("passed").asInt()).isEqualTo(1);
        assertThat(after.path("meanScore").asDouble()).isEqualTo(0.8);
    }

    @Test
    void itSpeaksOfNothingButItself() {
        assertThat(say("x", "completed", module.replaceFirst(".$", "0") + "0", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(say("x", "launched", module, "").statusCode()).isEqualTo(403);
        HttpResponse<byte[]> reading = nawb.send(nawb.request("/xapi/statements")
                .header("Authorization", report.path("auth").asText())
                .header("X-Experience-API-Version", "1.0.3"));
        assertThat(reading.statusCode()).isEqualTo(403);
    }

    @Test
    void whatAnAdministratorEndedReportsNoMoreAndOthersStillDo() {
        UnpackedModule ended = UnpackedModule.of(
                nawb.take(nawb.moduleOfFirstCourse(3), "scorm2004").body());
        assertThat(say(ended, "x", "initialized").statusCode()).isEqualTo(200);

        AdministratorClient administrator = AdministratorClient.of(installation);
        administrator.post(
                "/actions/credentials/revoke",
                "credential",
                AdministratorClient.find(
                        administrator.page("/admin/credentials"),
                        ended.launch().path("packageId").asText()
                                + "(?s:.)*?name=\"credential\" value=\"([0-9a-f-]+)\""));

        assertThat(say(ended, "x", "completed").statusCode()).isEqualTo(401);
        assertThat(say(taken, "x", "initialized").statusCode()).isEqualTo(200);
    }

    @Test
    void aStartIsCountedWhoeverTellsItAndOfNoPackageNothingIsKept() throws SQLException {
        String path = URI.create(taken.launch().path("callHome").asText()).getPath();
        int before = starts();
        Instant recently = Instant.now().minusSeconds(1);
        HttpResponse<byte[]> told = nawb.send(nawb.request(path)
                .header("Origin", "https://lms.example.org")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString("{\"revision\":\"1.0\"}")));
        nawb.send(nawb.request("/packages/" + UUID.randomUUID() + "/started").POST(BodyPublishers.noBody()));
        assertThat(told.statusCode()).isEqualTo(204);
        assertThat(starts()).isEqualTo(before + 1);
        JsonNode copies = PartnerProgram.json(
                nawb.send(nawb.request("/api/v1/copies").header("Authorization", "Bearer " + nawb.token())));
        assertThat(copies.path("copies"))
                .filteredOn(copy -> copy.path("package").equals(taken.launch().path("packageId")))
                .isNotEmpty()
                .allSatisfy(copy -> assertThat(
                                Instant.parse(copy.path("lastStartAt").asText()))
                        .isAfter(recently));
    }

    @Test
    void daysThatAreNoneAreExplained() {
        HttpResponse<byte[]> answer = nawb.send(
                nawb.request("/api/v1/usage?from=yesterday").header("Authorization", "Bearer " + nawb.token()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(PartnerProgram.json(answer).path("detail").asText()).contains("from", "yesterday", "2026-11-24");
    }

    private HttpResponse<byte[]> say(String learner, String verb, String activity, String result) {
        return say(taken, learner, verb, activity, result);
    }

    private HttpResponse<byte[]> say(UnpackedModule speaker, String learner, String verb) {
        return say(speaker, learner, verb, speaker.document().path("iri").asText(), "");
    }

    private HttpResponse<byte[]> say(
            UnpackedModule speaker, String learner, String verb, String activity, String result) {
        JsonNode report = speaker.launch().path("report");
        String statement =
                """
                {"actor":{"objectType":"Agent","account":{"homePage":"%s","name":"%s"}},
                 "verb":{"id":"http://adlnet.gov/expapi/verbs/%s"},%s
                 "object":{"id":"%s"},
                 "context":{"revision":"%s","contextActivities":{"grouping":[{"id":"%s"}]}}}
                """
                        .formatted(
                                report.path("homePage").asText(),
                                learner,
                                verb,
                                result,
                                activity,
                                speaker.document().path("revision").asText(),
                                report.path("package").asText());
        return nawb.send(nawb.request("/xapi/statements")
                .header("Authorization", report.path("auth").asText())
                .header("X-Experience-API-Version", "1.0.3")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(statement)));
    }

    /** The sums of this package; an empty object before it reported anything. */
    private JsonNode use() {
        JsonNode usage = PartnerProgram.json(
                nawb.send(nawb.request("/api/v1/usage").header("Authorization", "Bearer " + nawb.token())));
        return StreamSupport.stream(usage.path("usage").spliterator(), false)
                .filter(row -> row.path("package")
                        .asText()
                        .equals(taken.launch().path("packageId").asText()))
                .findFirst()
                .orElseGet(() -> usage.path("nothing"));
    }

    private int starts() throws SQLException {
        try (var connection = installation.database();
                var count = connection
                        .createStatement()
                        .executeQuery("select coalesce(sum(starts), 0) from package_start")) {
            count.next();
            return count.getInt(1);
        }
    }
}
