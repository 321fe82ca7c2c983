package org.lmiinstitute.lms.external;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.external.fixture.Cmi5Clock;
import org.lmiinstitute.lms.external.fixture.ExternalContent;
import org.lmiinstitute.lms.external.fixture.ExternalCourses;
import org.lmiinstitute.lms.external.fixture.LaunchedUnit;
import org.lmiinstitute.lms.external.fixture.SaidStatements;
import org.lmiinstitute.lms.external.internal.cmi5.ExpiredSessions;
import org.lmiinstitute.lms.learning.fixture.Learner;

/** Trainers look at modules that play packages: all of it plays, and nobody's progress comes of it. Sections are cmi5's. */
@ArquillianTest
class PreviewsArquillianIT {

    private static final String TRAINER = "trainer@example.org";

    @Inject
    private ExternalCourses courses;

    @Inject
    private SaidStatements said;

    @Inject
    private Cmi5Clock clock;

    @Inject
    private ExpiredSessions sessions;

    @Inject
    private Database database;

    /** Sections 10.2.2 and 9.3. */
    @Test
    void aUnitOfACourseIsBrowsedAndCannotBeDone() {
        UUID module = courses.install(ExternalContent.cmi5("preview-cmi5"));
        Learner trainer = courses.signIn(TRAINER);
        LaunchedUnit unit = launch(trainer, module, "judged").begin();

        assertThat(unit.launchData().path("launchMode").asText()).isEqualTo("Browse");
        assertThat(unit.launchData().path("returnURL").asText()).endsWith("/preview/" + module);
        for (String verb : List.of("completed", "passed", "failed")) {
            HttpResponse<String> refused = unit.say(verb);
            assertThat(refused.statusCode()).as(verb).isEqualTo(403);
            assertThat(refused.body()).as(verb).contains("10.2.2");
        }
        assertThat(unit.send(unit.allowed("experienced")).statusCode()).isEqualTo(204);
        assertThat(unit.state("PUT", "bookmark", "{\"page\":3}").statusCode()).isEqualTo(204);
        assertThat(unit.say("terminated").statusCode()).isEqualTo(204);
        assertThat(launch(trainer, module, "judged").registration())
                .as("each preview has a registration of its own")
                .isNotEqualTo(unit.registration());
        assertThat(said.verbs(unit)).containsExactly("launched", "initialized", "experienced", "terminated");
        assertThat(registrations(unit.registration())).isZero();
        assertNothingIsKept(module);
    }

    /** Section 9.3.6: who closes the window ends it too. */
    @Test
    void aPreviewThatNobodyEndedIsAbandonedOnce() {
        LaunchedUnit unit = launch(
                        courses.signIn(TRAINER), courses.install(ExternalContent.cmi5("preview-left")), "read")
                .begin();
        clock.endTimeOf(unit);

        sessions.abandon();
        sessions.abandon();

        assertThat(said.verbs(unit)).containsExactly("launched", "initialized", "abandoned");
    }

    @Test
    void whatAnXapiPackageSaysOfATrainerIsNoProgress() {
        UUID module = courses.install(ExternalContent.xapi("preview-xapi"));
        Learner trainer = courses.signIn(TRAINER);
        LaunchedUnit unit = launch(trainer, module, "activity");
        ObjectNode passed = unit.plain("passed", ExternalContent.PUBLISHER + "activity");

        assertThat(unit.send(passed).statusCode()).isEqualTo(204);

        assertThat(launch(trainer, module, "activity").registration()).isNotEqualTo(unit.registration());
        assertThat(said.verbs(unit)).containsExactly("passed");
        assertNothingIsKept(module);
    }

    /** RTE 1.2, 3.4.4. */
    @Test
    void aScoOf12IsBrowsedAndItsWordsAreForgotten() throws Exception {
        assertBrowsed(
                courses.install(ExternalContent.scorm("preview-first-sco", PackageStandard.SCORM_12)),
                "/core/lesson_mode",
                "/core/credit");
    }

    /** RTE 2004, 4.2.5 and 4.2.13. */
    @Test
    void aScoOf2004IsBrowsedAndItsWordsAreForgotten() throws Exception {
        assertBrowsed(
                courses.install(ExternalContent.scorm("preview-second-sco", PackageStandard.SCORM_2004)),
                "/mode",
                "/credit");
    }

    private void assertBrowsed(UUID module, String mode, String credit) throws Exception {
        String address =
                open(courses.signIn(TRAINER), module, "sco").path("address").asText();

        JsonNode cmi = startOf(address);
        assertThat(cmi.at(mode).asText()).isEqualTo("browse");
        assertThat(cmi.at(credit).asText()).isEqualTo("no-credit");
        HttpResponse<String> lastWords = send(HttpRequest.newBuilder(URI.create(address))
                .POST(BodyPublishers.ofString(
                        "{\"number\":1,\"ended\":true,\"cmi\":{\"completion_status\":\"completed\"}}")));

        assertThat(lastWords.statusCode()).isEqualTo(204);
        assertThat(startOf(address)).as("it begins as at first").isEqualTo(cmi);
        assertNothingIsKept(module);
    }

    @Test
    void itsOutlineHasTheHeadingsOfThePackageAndLeavingItLeadsToTheImport() {
        String page = "/preview/" + courses.install(ExternalContent.cmi5("preview-outline")) + "?import=";
        UUID imported = UUID.randomUUID();
        Learner trainer = courses.signIn(TRAINER);

        JsonNode launch =
                scriptOf("lmi-launch", trainer.get(page + imported).body()).path("launch");

        assertThat(launch.at("/places/0/blocks/0/title").asText()).isEqualTo("Block work");
        assertThat(launch.at("/places/2/blocks/0/title").asText()).isEqualTo("Block extra");
        assertThat(launch.path("exitHref").asText()).isEqualTo("/imports/" + imported);
        assertThat(trainer.get(page + "elsewhere").statusCode()).isEqualTo(404);
    }

    @Test
    void learnersHaveNoPreview() {
        UUID module = courses.install(ExternalContent.xapi("preview-refused"));
        String unit = unitPath(courses.signIn(TRAINER), module, "activity");
        Learner learner = courses.signIn("learner@example.org");

        assertThat(learner.get("/preview/" + module).statusCode()).isEqualTo(403);
        assertThat(learner.submit(unit, Map.of()).statusCode()).isEqualTo(403);
        assertThat(courses.signIn(TRAINER).get("/preview/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    /** Its own trainers look at it, and administrators; no other institution's. */
    @Test
    void whatAnotherInstitutionImportedIsItsOwn() {
        UUID module = courses.install(ExternalContent.xapi("preview-owned"));
        UUID imported = UUID.randomUUID();
        database.update(
                "insert into content_import (id, organization_id, file_name, bytes, kind, title, state, exact_items,"
                        + " approximate, not_imported, problems, started_at, changed_at)"
                        + " values (?, ?, 'f', 1, '', '', 'ACCEPTED', 0, 0, 0, '[]', ?, ?)",
                imported,
                UUID.randomUUID(),
                Instant.now(),
                Instant.now());
        database.update(
                "insert into imported_module (import_id, position, module_id) values (?, 0, ?)", imported, module);
        try {
            assertThat(courses.signIn(TRAINER).get("/preview/" + module).statusCode())
                    .isEqualTo(404);
            assertThat(courses.signIn("admin@example.org")
                            .get("/preview/" + module)
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            database.update("delete from content_import where id = ?", imported);
        }
    }

    private static LaunchedUnit launch(Learner trainer, UUID module, String unit) {
        return new LaunchedUnit(open(trainer, module, unit).path("address").asText());
    }

    private static JsonNode open(Learner trainer, UUID module, String unit) {
        HttpResponse<String> answer = trainer.submit(unitPath(trainer, module, unit), Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return LaunchedUnit.parse(answer.body());
    }

    /** As the player finds it in its page. */
    private static String unitPath(Learner trainer, UUID module, String unit) {
        JsonNode preview =
                scriptOf("lmi-launch", trainer.get("/preview/" + module).body());
        for (JsonNode activity : preview.at("/document/activities")) {
            if (ExternalContent.isPlayedBy(unit, activity)) {
                return preview.at("/launch/units").asText() + "/"
                        + activity.path("short").asText();
            }
        }
        throw new IllegalStateException("no unit " + unit);
    }

    private static JsonNode startOf(String address) throws IOException, InterruptedException {
        HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(address)));
        assertThat(page.statusCode()).isEqualTo(200);
        return scriptOf("start", page.body()).path("cmi");
    }

    private static JsonNode scriptOf(String id, String page) {
        Matcher script = Pattern.compile("id=\"" + id + "\">(.*?)</script>", Pattern.DOTALL)
                .matcher(page);
        assertThat(script.find()).as(page).isTrue();
        return LaunchedUnit.parse(script.group(1));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private long registrations(UUID id) {
        return count("select count(*) as n from cmi5_registration where id = ?", id);
    }

    /** Neither an attempt at the module nor anything of a SCO. */
    private void assertNothingIsKept(UUID module) {
        assertThat(count("select count(*) as n from attempt where module_id = ?", module))
                .isZero();
        assertThat(count(
                        "select count(*) as n from external_run r join external_launch l on l.attempt_id = r.attempt_id"
                                + " where l.launch_id is null"))
                .isZero();
    }

    private long count(String query, Object... parameters) {
        return database.query(query, row -> row.getLong("n"), parameters).get(0);
    }
}
