package org.lmiinstitute.lms.test.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
    private final ReportingPackage taken = ReportingPackage.of(nawb, nawb.moduleOfFirstCourse(2), "scorm12");
    private final String module = taken.module();

    @Test
    void whatItsLearnersDoIsCountedForThePartner() {
        JsonNode before = use();
        String ada = UUID.randomUUID().toString();
        taken.say(ada, "initialized", module, "");
        taken.say(ada, "initialized", module, "");
        taken.say(UUID.randomUUID().toString(), "initialized", module, "");
        taken.say(ada, "completed", module, "\"result\":{\"completion\":true},");
        taken.say(ada, "passed", module, "\"result\":{\"success\":true,\"score\":{\"scaled\":0.8}},");

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
        assertThat(taken.say("x", "completed", module.replaceFirst(".$", "0") + "0", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(taken.say("x", "launched", module, "").statusCode()).isEqualTo(403);
        HttpResponse<byte[]> reading = nawb.send(nawb.request("/xapi/statements")
                .header("Authorization", taken.credential())
                .header("X-Experience-API-Version", "1.0.3"));
        assertThat(reading.statusCode()).isEqualTo(403);
    }

    @Test
    void whatAnAdministratorEndedReportsNoMoreAndOthersStillDo() {
        ReportingPackage ended = ReportingPackage.of(nawb, nawb.moduleOfFirstCourse(3), "scorm2004");
        assertThat(ended.say("x", "initialized", ended.module(), "").statusCode())
                .isEqualTo(200);

        AdministratorClient administrator = AdministratorClient.of(installation);
        administrator.post(
                "/actions/credentials/revoke",
                "credential",
                AdministratorClient.find(
                        administrator.page("/admin/credentials"),
                        ended.id() + "(?s:.)*?name=\"credential\" value=\"([0-9a-f-]+)\""));

        assertThat(ended.say("x", "completed", ended.module(), "").statusCode()).isEqualTo(401);
        assertThat(taken.say("x", "initialized", module, "").statusCode()).isEqualTo(200);
    }

    @Test
    void aStartIsCountedWhoeverTellsItAndOfNoPackageNothingIsKept() throws SQLException {
        int before = starts();
        Instant recently = Instant.now().minusSeconds(1);
        HttpResponse<byte[]> told = taken.callHome();
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

    /** The sums of this package; an empty object before it reported anything. */
    private JsonNode use() {
        JsonNode usage = PartnerProgram.json(
                nawb.send(nawb.request("/api/v1/usage").header("Authorization", "Bearer " + nawb.token())));
        return StreamSupport.stream(usage.path("usage").spliterator(), false)
                .filter(row -> row.path("package").asText().equals(taken.id()))
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
