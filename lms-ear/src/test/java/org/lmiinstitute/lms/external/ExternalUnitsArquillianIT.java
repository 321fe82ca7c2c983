package org.lmiinstitute.lms.external;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.curriculum.ContentImporter;
import org.lmiinstitute.lms.external.fixture.ExternalContent;
import org.lmiinstitute.lms.external.fixture.LaunchedUnit;
import org.lmiinstitute.lms.external.internal.cmi5.ExpiredSessions;
import org.lmiinstitute.lms.external.internal.cmi5.Waivers;
import org.lmiinstitute.lms.learning.fixture.Learner;
import org.lmiinstitute.lms.learning.fixture.Tab;
import org.lmiinstitute.lms.lrs.LrsStores;
import org.lmiinstitute.lms.lrs.StatementLog;

/** Units of cmi5 courses and activities of xAPI packages, which speak over HTTP with what their launch gave them. Sections are cmi5's. */
@ArquillianTest
class ExternalUnitsArquillianIT {

    private static final String SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";

    @Inject
    private Settings settings;

    @Inject
    private ContentImporter importer;

    @Inject
    private ExternalPackages packages;

    @Inject
    private Waivers waivers;

    @Inject
    private ExpiredSessions sessions;

    @Inject
    private Database database;

    @Inject
    private StatementLog log;

    @Inject
    private LrsStores stores;

    @Resource
    private UserTransaction transaction;

    /** Sections 8.1, 8.2, 10 and 11. */
    @Test
    void aUnitFindsAllThatItsLaunchIs() {
        Tab tab = play(ExternalContent.cmi5("cmi5-launch"), "learner@example.org");

        JsonNode opened = open(tab, "judged");
        LaunchedUnit unit = new LaunchedUnit(opened.path("address").asText());

        assertThat(opened.path("isOwnWindow").asBoolean()).isTrue();
        assertThat(unit.address())
                .startsWith(settings.contentOrigins().source() + "/content/")
                .contains("/files/start.html?paramA=1&endpoint=");
        assertThat(unit.parameter("activityId")).isNotEqualTo(ExternalContent.PUBLISHER + "judged");
        HttpResponse<String> fetched = unit.fetch();
        assertThat(fetched.statusCode()).isEqualTo(200);
        assertThat(fetched.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(fetched.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(LaunchedUnit.parse(unit.fetch().body()).path("error-code").asText())
                .as("section 8.2.3")
                .isEqualTo("1");
        JsonNode data = unit.launchData();
        assertThat(data.at("/contextTemplate/contextActivities/grouping/0/id").asText())
                .isEqualTo(ExternalContent.PUBLISHER + "judged");
        assertThat(data.path("launchMode").asText()).isEqualTo("Normal");
        assertThat(data.path("masteryScore").asDouble()).isEqualTo(0.8);
        assertThat(data.path("moveOn").asText()).isEqualTo("CompletedAndPassed");
        assertThat(data.path("launchParameters").asText()).isEqualTo("some parameters");
        assertThat(data.at("/entitlementKey/courseStructure").asText()).isEqualTo("a key");
        assertThat(data.path("returnURL").asText()).startsWith("http");
        assertThat(unit.state("PUT", "LMS.LaunchData", "{}").statusCode())
                .as("section 10.2.1")
                .isEqualTo(403);
        assertThat(unit.state("DELETE", "LMS.LaunchData", null).statusCode())
                .as("section 10.2.1")
                .isEqualTo(403);
        assertThat(LaunchedUnit.parse(unit.preferences("GET", null).body())
                        .path("languagePreference")
                        .asText())
                .as("section 11.1")
                .isNotEmpty();
        assertThat(unit.preferences("PUT", "{\"languagePreference\":\"en-US,fr-FR\"}")
                        .statusCode())
                .as("section 11")
                .isEqualTo(403);
        assertThat(unit.state("PUT", "bookmark", "{\"page\":3}").statusCode()).isEqualTo(204);
        assertThat(unit.profile("POST", "best", "{\"score\":1}").statusCode())
                .as("section 12")
                .isEqualTo(204);
        assertThat(unit.profile("GET", "best", null).body()).isEqualTo("{\"score\":1}");
    }

    /** Section 8.1: an absolute address stays. */
    @Test
    void aUnitOfAnotherSiteRunsThere() {
        Tab tab = play(ExternalContent.cmi5("cmi5-absolute"), "learner@example.org");

        assertThat(launch(tab, "read").address()).startsWith("https://au.example.org/read?endpoint=");
    }

    /** Sections 7.1, 9.3 and 9.6.3.1. */
    @Test
    void whatIsOutOfOrderIsRefused() {
        LaunchedUnit unit = launch(play(ExternalContent.cmi5("cmi5-order"), "learner@example.org"), "judged");
        unit.fetch();

        assertThat(unit.send(unit.allowed("experienced")).statusCode()).isEqualTo(403);
        assertThat(unit.say("completed").body()).contains("9.3.2");
        assertThat(unit.say("initialized").body()).contains("11.0");
        unit.preferences("GET", null);
        assertThat(unit.say("initialized").statusCode()).isEqualTo(204);
        assertThat(unit.say("initialized").body()).contains("9.3.2");
        ObjectNode foreign = unit.allowed("experienced");
        ((ObjectNode) foreign.at("/context/extensions")).put(SESSION, "another");
        assertThat(unit.send(foreign).body()).contains("9.6.3.1");
        ObjectNode experienced = unit.allowed("experienced");
        assertThat(unit.send(experienced).statusCode()).isEqualTo(204);
        ObjectNode comment = unit.allowed("commented");
        comment.putObject("object")
                .put("objectType", "StatementRef")
                .put("id", experienced.path("id").asText());
        assertThat(unit.send(comment).statusCode()).as("section 7.1.3").isEqualTo(204);
        ObjectNode completed = unit.statement("completed");
        assertThat(unit.send(completed).statusCode()).isEqualTo(204);
        assertThat(unit.send(completed).statusCode()).as("the same once more").isEqualTo(204);
        assertThat(unit.say("completed").body()).contains("9.3.3");
        ObjectNode late = unit.allowed("experienced");
        assertThat(unit.say("terminated").statusCode()).isEqualTo(204);
        assertThat(unit.send(late).body()).contains("9.3.8");
        assertThat(unit.state("GET", "bookmark", null).statusCode())
                .as("section 8.2.1")
                .isEqualTo(403);
    }

    /** Section 9.3.6. */
    @Test
    void aSecondLaunchAbandonsTheFirst() {
        Tab tab = play(ExternalContent.cmi5("cmi5-abandoned"), "learner@example.org");
        LaunchedUnit first = launch(tab, "judged").begin();
        ObjectNode late = first.allowed("experienced");
        String session = first.launchData()
                .at("/contextTemplate/extensions")
                .path(SESSION)
                .asText();

        LaunchedUnit second = launch(tab, "read").begin();

        HttpResponse<String> refused = first.send(late);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("9.3.6");
        assertThat(second.say("completed").statusCode()).isEqualTo(204);
        assertThat(said(second, "abandoned")).singleElement().satisfies(abandoned -> {
            assertThat(abandoned.at("/context/extensions").path(SESSION).asText())
                    .isEqualTo(session);
            assertThat(abandoned.at("/result/duration").asText()).startsWith("PT");
            assertThat(abandoned.at("/object/id").asText()).isEqualTo(first.parameter("activityId"));
        });
    }

    /** Sections 9.3.9, 9.4, 9.6.1 and 9.6.3. */
    @Test
    void blocksAndTheCourseAreSatisfiedAndProgressFollows() {
        Tab tab = play(ExternalContent.cmi5("cmi5-satisfied"), "learner@example.org");
        LaunchedUnit judged = launch(tab, "judged").begin();
        assertThat(verbs(judged)).containsExactly("satisfied", "launched", "initialized");
        assertThat(judged.say("passed").statusCode()).isEqualTo(204);
        assertThat(standing(tab, "judged").path("status").asText()).isNotEqualTo("completed");
        assertThat(judged.say("completed").statusCode()).isEqualTo(204);
        assertThat(standing(tab, "judged").path("status").asText()).isEqualTo("completed");
        assertThat(judged.say("terminated").statusCode()).isEqualTo(204);

        LaunchedUnit read = launch(tab, "read").begin();
        assertThat(read.say("completed").statusCode()).isEqualTo(204);

        assertThat(said(read, "satisfied"))
                .extracting(statement ->
                        statement.at("/context/contextActivities/grouping/0/id").asText())
                .containsExactly(
                        ExternalContent.PUBLISHER + "extra",
                        ExternalContent.PUBLISHER + "work",
                        ExternalContent.PUBLISHER + "course");
        assertThat(said(read, "satisfied"))
                .extracting(statement -> statement.at("/object/definition/type").asText())
                .containsExactly(
                        "https://w3id.org/xapi/cmi5/activitytype/block",
                        "https://w3id.org/xapi/cmi5/activitytype/block",
                        "https://w3id.org/xapi/cmi5/activitytype/course");
        assertThat(said(read, "launched").get(0).at("/context/extensions").toString())
                .contains("launchmode", "launchurl", "moveon", "launchparameters", "masteryscore");
        assertThat(reply(tab, "read").at("/module/status").asText()).isEqualTo("completed");
        assertThat(reply(tab, "read").at("/course/completed").asBoolean()).isTrue();
        assertThat(launch(tab, "judged").begin().launchData().path("launchMode").asText())
                .as("section 10.2.2")
                .isEqualTo("Review");
    }

    /** Section 9.3.6: nobody launches another unit, but the time of the session is over. */
    @Test
    void aSessionThatRunsOutIsAbandonedOnce() {
        Tab tab = play(ExternalContent.cmi5("cmi5-expired"), "learner@example.org");
        LaunchedUnit ended = launch(tab, "judged").begin();
        endTimeOf(sessionOf(ended));
        assertThat(ended.say("terminated").statusCode()).isEqualTo(204);
        LaunchedUnit left = launch(tab, "read").begin();
        UUID session = sessionOf(left);
        sessions.abandon();
        assertThat(said(left, "abandoned")).as("one has ended, one has time").isEmpty();
        endTimeOf(session);

        sessions.abandon();
        sessions.abandon();

        assertThat(said(left, "abandoned")).singleElement().satisfies(abandoned -> {
            assertThat(abandoned.at("/object/id").asText()).isEqualTo(left.parameter("activityId"));
            assertThat(abandoned.at("/context/extensions").path(SESSION).asText())
                    .isEqualTo(session.toString());
            assertThat(abandoned.at("/result/duration").asText()).startsWith("PT");
        });
        LaunchedUnit again = launch(tab, "read").begin();
        assertThat(again.say("completed").statusCode()).isEqualTo(204);
        assertThat(said(again, "abandoned")).hasSize(1);
    }

    /** A session that cannot be abandoned, since its registration is gone say, comes first; the others do not wait for it. */
    @Test
    void oneThatCannotBeAbandonedHoldsUpNoOther() {
        LaunchedUnit broken = launch(play(ExternalContent.cmi5("cmi5-broken"), "learner@example.org"), "read")
                .begin();
        LaunchedUnit left = launch(play(ExternalContent.cmi5("cmi5-behind"), "learner@example.org"), "read")
                .begin();
        UUID first = sessionOf(broken);
        database.update(
                "update cmi5_session set registration_id = ?, expires_at = ? where id = ?",
                UUID.randomUUID(),
                Instant.now().minusSeconds(60),
                first);
        endTimeOf(sessionOf(left));

        try {
            sessions.abandon();
        } finally {
            database.update("delete from cmi5_session where id = ?", first);
        }

        assertThat(said(broken, "abandoned")).isEmpty();
        assertThat(said(left, "abandoned")).hasSize(1);
    }

    /** Section 9.3: two windows of one session do not both complete it. */
    @Test
    void ofWhatComesAtOnceOneIsFirst() {
        LaunchedUnit unit = launch(play(ExternalContent.cmi5("cmi5-race"), "learner@example.org"), "judged")
                .begin();
        List<ObjectNode> statements =
                Stream.generate(() -> unit.statement("completed")).limit(6).toList();

        List<Integer> answers = statements.stream()
                .map(statement ->
                        CompletableFuture.supplyAsync(() -> unit.send(statement).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnlyOnce(204).containsOnly(204, 403);
        assertThat(said(unit, "completed")).hasSize(1);
    }

    /** Sections 9.3.7 and 9.5.5.2. */
    @Test
    void aWaivedUnitIsDone() throws Exception {
        Tab tab = play(ExternalContent.cmi5("cmi5-waived"), "learner@example.org");
        LaunchedUnit read = launch(tab, "read").begin();
        read.say("completed");
        UUID attempt = UUID.fromString(tab.launch().path("attempt").asText());

        transaction.begin();
        waivers.waive(attempt, activity(tab, "judged").path("short").asText(), "Tested Out");
        transaction.commit();

        assertThat(said(read, "waived")).singleElement().satisfies(waived -> {
            assertThat(waived.at("/result/extensions").toString()).contains("Tested Out");
            assertThat(waived.at("/result/success").asBoolean()).isTrue();
            String session = waived.at("/context/extensions").path(SESSION).asText();
            assertThat(said(read, "satisfied"))
                    .extracting(satisfied ->
                            satisfied.at("/context/extensions").path(SESSION).asText())
                    .as("the block and the course by the waiver")
                    .filteredOn(session::equals)
                    .hasSize(2);
        });
        assertThat(reply(tab, "judged").at("/course/completed").asBoolean()).isTrue();
    }

    /** Sections 9.3.9 and 13.1.4: what asks for nothing is done from the start, and nobody has opened it. */
    @Test
    void unitsThatAskForNothingAreDoneUnopened() {
        Tab tab = play(ExternalContent.cmi5Free("cmi5-free", 300), "learner@example.org");

        LaunchedUnit opened = launch(tab, "unit-7");

        assertThat(said(opened, "satisfied")).as("the course has one more unit").isEmpty();
        assertThat(standing(tab, "unit-7").path("status").asText()).isEqualTo("completed");
        assertThat(standing(tab, "unit-299").path("status").asText()).isEqualTo("completed");
        assertThat(standing(tab, "read").path("status").asText()).isNotEqualTo("completed");
        assertThat(aboutActivities(tab, "completed")).hasSize(300);
        assertThat(aboutActivities(tab, "initialized"))
                .containsExactly(activity(tab, "unit-7").path("iri").asText());
    }

    /** What was said of a unit holds in its registration, whichever activity plays it (section 9.3). */
    @Test
    void aUnitThatTwoActivitiesPlayIsDoneInBoth() {
        Tab tab = play(ExternalContent.cmi5Twice("cmi5-twice"), "learner@example.org");
        LaunchedUnit judged = launch(tab, "judged").begin();
        assertThat(judged.say("passed").statusCode()).isEqualTo(204);
        assertThat(judged.say("completed").statusCode()).isEqualTo(204);
        assertThat(judged.say("terminated").statusCode()).isEqualTo(204);
        String other = tab.document().path("activities").get(1).path("short").asText();
        String path = "/play/api/units/" + other;
        assertThat(Tab.parse(tab.request("GET", path, null).body())
                        .at("/activity/status")
                        .asText())
                .isNotEqualTo("completed");

        assertThat(tab.request("POST", path, null).statusCode()).isEqualTo(200);

        JsonNode reply = Tab.parse(tab.request("GET", path, null).body());
        assertThat(reply.at("/activity/status").asText()).isEqualTo("completed");
        assertThat(reply.at("/activity/score").asDouble()).isEqualTo(0.9);
        assertThat(reply.at("/course/completed").asBoolean()).isTrue();
    }

    @Test
    void anActivityOfAnXapiPackageSaysItselfThatItIsDone() {
        Tab tab = play(ExternalContent.xapi("xapi-package"), "learner@example.org");
        LaunchedUnit activity = launch(tab, "activity");
        String id = ExternalContent.PUBLISHER + "activity";

        assertThat(activity.parameter("activity_id")).isEqualTo(id);
        assertThat(activity.state("PUT", "bookmark", "{}").statusCode()).isEqualTo(204);
        assertThat(activity.send(activity.plain("experienced", "https://example.org/other"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(activity.send(activity.plain("completed", id + "/page")).statusCode())
                .isEqualTo(204);
        assertThat(standing(tab, "activity").path("status").asText()).isNotEqualTo("completed");
        ObjectNode passed = activity.plain("passed", id);
        passed.putObject("result").putObject("score").put("scaled", 0.75);
        assertThat(activity.send(passed).statusCode()).isEqualTo(204);

        assertThat(standing(tab, "activity").path("status").asText()).isEqualTo("completed");
        assertThat(standing(tab, "activity").path("score").asDouble()).isEqualTo(0.75);
        assertThat(reply(tab, "activity").at("/course/completed").asBoolean()).isTrue();
    }

    private Tab play(ExternalContent content, String account) {
        install(content);
        assertThat(importer.importAll(content.folder()).problems()).isEmpty();
        Learner learner = Learner.signIn(
                settings.publicUrl(),
                account,
                settings.find("LMS_DEMO_PASSWORD").orElseThrow());
        learner.enroll(content.slug());
        return learner.open(content.slug(), content.slug());
    }

    private void install(ExternalContent content) {
        try {
            ExternalPackages.Content none =
                    packages.write("test-" + content.packageId(), List.<PackedFile>of(), bytes -> {});
            transaction.begin();
            packages.install(content.packageId(), content.structure(), none);
            transaction.commit();
        } catch (Exception e) {
            throw new IllegalStateException("The package could not be installed", e);
        }
    }

    private static LaunchedUnit launch(Tab tab, String unit) {
        return new LaunchedUnit(open(tab, unit).path("address").asText());
    }

    private static JsonNode open(Tab tab, String unit) {
        HttpResponse<String> answer = tab.request("POST", unitPath(tab, unit), null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Tab.parse(answer.body());
    }

    private static JsonNode standing(Tab tab, String unit) {
        return reply(tab, unit).path("activity");
    }

    private static JsonNode reply(Tab tab, String unit) {
        return Tab.parse(tab.request("GET", unitPath(tab, unit), null).body());
    }

    private static String unitPath(Tab tab, String unit) {
        return "/play/api/units/" + activity(tab, unit).path("short").asText();
    }

    private static JsonNode activity(Tab tab, String unit) {
        for (JsonNode activity : tab.document().path("activities")) {
            if (activity.path("unit").asText().equals(ExternalContent.PUBLISHER + unit)) {
                return activity;
            }
        }
        throw new IllegalStateException("no unit " + unit);
    }

    /** Of a unit that has begun. */
    private static UUID sessionOf(LaunchedUnit unit) {
        return UUID.fromString(unit.launchData()
                .at("/contextTemplate/extensions")
                .path(SESSION)
                .asText());
    }

    private void endTimeOf(UUID session) {
        database.update(
                "update cmi5_session set expires_at = ? where id = ?",
                Instant.now().minusSeconds(1),
                session);
    }

    private List<String> verbs(LaunchedUnit unit) {
        return statements(unit).stream()
                .map(statement -> statement.at("/verb/id").asText().replaceAll(".*/", ""))
                .toList();
    }

    private List<JsonNode> said(LaunchedUnit unit, String verb) {
        return statements(unit).stream()
                .filter(statement -> statement.at("/verb/id").asText().endsWith("/" + verb))
                .toList();
    }

    /** The activities of a module of which the LMS itself says this. */
    private List<String> aboutActivities(Tab tab, String verb) {
        Set<String> activities = new HashSet<>();
        tab.document()
                .path("activities")
                .forEach(activity -> activities.add(activity.path("iri").asText()));
        List<String> found = new ArrayList<>();
        log.replay(stores.instituteStore(), statement -> {
            String object = statement.json().at("/object/id").asText();
            if (activities.contains(object)
                    && statement.json().at("/verb/id").asText().endsWith("/" + verb)) {
                found.add(object);
            }
        });
        return found;
    }

    private List<JsonNode> statements(LaunchedUnit unit) {
        List<JsonNode> found = new ArrayList<>();
        log.replay(stores.instituteStore(), unit.registration(), statement -> found.add(statement.json()));
        return found;
    }
}
