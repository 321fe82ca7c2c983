package org.lmiinstitute.lms.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.curriculum.ContentImporter;
import org.lmiinstitute.lms.learning.fixture.Learner;
import org.lmiinstitute.lms.learning.fixture.ProgressRows;
import org.lmiinstitute.lms.learning.fixture.StudyContent;
import org.lmiinstitute.lms.learning.fixture.Tab;
import org.lmiinstitute.lms.learning.fixture.WaitingInserts;
import org.lmiinstitute.lms.lrs.LrsStores;
import org.lmiinstitute.lms.lrs.StatementLog;
import org.lmiinstitute.lms.tracking.ProgressRebuilder;

/** From enrollment to certificate, as the player does it: over HTTP, with the launch of its page. */
@ArquillianTest
class LearningThreadArquillianIT {

    private static final List<String> RATES = List.of("9.7", "9.3", "9.6");

    @Inject
    private Settings settings;

    @Inject
    private ContentImporter importer;

    @Inject
    private CertificateService certificates;

    @Inject
    private ProgressRebuilder rebuilder;

    @Inject
    private StatementLog log;

    @Inject
    private LrsStores stores;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "jdbc/lms")
    private DataSource database;

    @Test
    void aLearnerGoesFromEnrollmentToCertificate() {
        StudyContent content = publish("thread");
        Learner learner = enroll(content, "learner@example.org");

        JsonNode last = passFirst(learner.open(content.courseSlug(), content.moduleSlug(StudyContent.FIRST)));
        assertThat(last.at("/module/status").asText()).isEqualTo("completed");
        assertThat(last.at("/module/success").asText()).isEqualTo("passed");
        assertThat(last.at("/course/completed").asBoolean()).isFalse();

        JsonNode end = learner.open(content.courseSlug(), content.moduleSlug(StudyContent.SECOND))
                .finishLesson();
        assertThat(end.at("/course/completed").asBoolean()).isTrue();
        String address = end.at("/course/certificate").asText();
        HttpResponse<String> pdf = learner.get(address);
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF-1.");
        String code = address.replaceAll(".*/|\\.pdf", "");
        assertThat(certificates.findByCode(code.toLowerCase()))
                .hasValueSatisfying(certificate -> assertThat(certificate.modules())
                        .containsExactly("The first module (1.0)", "The second module (1.0)"));
        assertThat(learner.get("/verify/" + code).body()).contains("A course to study in tests");
        assertThat(learner.get("/verify/0000-0000-0000-0000").statusCode()).isEqualTo(404);
    }

    @Test
    void anAttemptStaysOnTheRevisionOnWhichItBegan() {
        StudyContent content = publish("pinned");
        Learner learner = enroll(content, "trainer@example.org");
        Tab before = openFirst(learner, content);
        before.answer("quiz", 0, "b", 1);

        content.raiseThePassMark();
        importer.importAll(content.folder());

        Tab after = openFirst(learner, content);
        assertThat(after.revision()).isEqualTo("1.0");
        assertThat(after.launch().at("/newer/revision").asText()).isEqualTo("2.0");
        assertThat(after.launch().at("/newer/kind").asText()).isEqualTo("major");
        assertThat(answered(after).path("response").asText()).isEqualTo("b");
        assertThat(openFirst(enroll(content, "host@example.org"), content).revision())
                .isEqualTo("2.0");
    }

    @Test
    void rebuiltProgressIsTheSame() {
        StudyContent content = publish("rebuilt");
        Learner learner = enroll(content, "organizer@example.org");
        Tab tab = openFirst(learner, content);
        failQuiz(tab);
        tab.tryAgain();
        passFirst(tab, 2);
        learner.open(content.courseSlug(), content.moduleSlug(StudyContent.SECOND))
                .finishLesson();
        openFirst(enroll(content, "facilitator@example.org"), content).answer("quiz", 0, "a", 1);
        List<String> before = ProgressRows.read(database);

        rebuilder.rebuildAll();

        assertThat(before).isNotEmpty();
        assertThat(ProgressRows.read(database)).isEqualTo(before);
    }

    @Test
    void aCourseThatLosesAModuleIsCompletedByWhoFinishedTheOthers() {
        StudyContent content = publish("shorter");
        Learner done = enroll(content, "learner@example.org");
        passFirst(openFirst(done, content));
        Learner begun = enroll(content, "host@example.org");
        openFirst(begun, content).finishLesson();

        content.dropTheSecondModule();
        importer.importAll(content.folder());

        assertThat(coursePage(done, content)).contains("You completed this course.", "/certificates/");
        assertThat(coursePage(begun, content)).doesNotContain("You completed this course.");
        List<String> before = ProgressRows.read(database);
        rebuilder.rebuildAll();
        assertThat(ProgressRows.read(database)).isEqualTo(before);
    }

    @Test
    void nobodyCompletesACourseThatLacksAModule() {
        StudyContent content = StudyContent.of("lacking");
        content.breakTheSecondModule();
        importer.importAll(content.folder());
        Learner learner = enroll(content, "learner@example.org");

        JsonNode last = passFirst(openFirst(learner, content));

        assertThat(last.at("/module/status").asText()).isEqualTo("completed");
        assertThat(last.at("/course/completed").asBoolean()).isFalse();
        assertThat(coursePage(learner, content))
                .contains("One more module is being prepared")
                .doesNotContain("/certificates/");
        List<String> before = ProgressRows.read(database);
        rebuilder.rebuildAll();
        assertThat(ProgressRows.read(database)).isEqualTo(before);

        content.mendTheSecondModule();
        assertThat(importer.importAll(content.folder()).problems()).isEmpty();
        assertThat(coursePage(learner, content))
                .contains("1 of 2 modules completed")
                .doesNotContain("You completed this course.");
        JsonNode end = learner.open(content.courseSlug(), content.moduleSlug(StudyContent.SECOND))
                .finishLesson();
        assertThat(end.at("/course/completed").asBoolean()).isTrue();
    }

    @Test
    void theCoursePageShowsTheActivitiesThatThePlayerHas() {
        StudyContent content = publish("outline");
        Learner learner = enroll(content, "learner@example.org");
        openFirst(learner, content).finishLesson();

        content.addALesson("What came later");
        importer.importAll(content.folder());

        assertThat(coursePage(learner, content))
                .contains("Next: Read the rate")
                .contains(">Boxes<")
                .doesNotContain("What came later");
        assertThat(learner.get("/my-learning").body()).doesNotContain("What came later");
        assertThat(coursePage(enroll(content, "host@example.org"), content)).contains("Next: What came later");
    }

    @Test
    void anEventThatIsToldAgainChangesNothing() {
        StudyContent content = publish("again");
        Tab tab = openFirst(enroll(content, "facilitator@example.org"), content);
        UUID id = UUID.randomUUID();

        String first = tab.answer(id, "quiz", 0, "b", 1).body();
        String second = tab.answer(id, "quiz", 0, "b", 1).body();

        assertThat(second).isEqualTo(first);
        assertThat(tab.answer("quiz", 0, "b", 1).statusCode()).isEqualTo(409);
        assertThat(Tab.parse(first).at("/grade/correct").asBoolean()).isTrue();
    }

    @Test
    void theIdOfAnAnswerTellsNothingOfAnotherQuestion() {
        StudyContent content = publish("oracle");
        Tab tab = openFirst(enroll(content, "facilitator@example.org"), content);
        UUID id = UUID.randomUUID();
        tab.answer(id, "quiz", 1, "b", 1);

        HttpResponse<String> asked = tab.answer(id, "quiz", 0, "b", 1);

        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body()).contains(id.toString()).doesNotContain("grade");
        assertThat(tab.answer("quiz", 0, "a", 1).statusCode()).isEqualTo(200);
    }

    @Test
    void anImpossibleAnswerUsesNoTry() {
        StudyContent content = publish("impossible");
        Tab tab = openFirst(enroll(content, "facilitator@example.org"), content);

        assertThat(tab.answer("data-exercise", 0, "about ten", 1).statusCode()).isEqualTo(422);
        JsonNode wrong = Tab.parse(tab.answer("data-exercise", 0, "1", 1).body());
        assertThat(wrong.path("activity")
                        .path("answers")
                        .elements()
                        .next()
                        .path("tries")
                        .asInt())
                .isEqualTo(1);
        assertThat(wrong.at("/grade/feedback").asText()).contains("Look again").doesNotContain("The table says");
    }

    @Test
    void twoTabsLoseNothingOfEachOther() {
        StudyContent content = publish("tabs");
        Learner learner = enroll(content, "analyst@example.org");
        Tab one = openFirst(learner, content);
        Tab two = openFirst(learner, content);

        CompletableFuture<HttpResponse<String>> first =
                CompletableFuture.supplyAsync(() -> one.answer("quiz", 0, "b", 1));
        CompletableFuture<HttpResponse<String>> second =
                CompletableFuture.supplyAsync(() -> two.answer("quiz", 1, "a[,]c", 1));

        assertThat(first.join().statusCode()).isEqualTo(200);
        assertThat(second.join().statusCode()).isEqualTo(200);
        JsonNode quiz = openFirst(learner, content)
                .progress()
                .path("activities")
                .path(one.activity("quiz").path("short").asText());
        assertThat(quiz.path("answers")).hasSize(2);
        assertThat(quiz.path("status").asText()).isEqualTo("completed");
        assertThat(quiz.path("score").asDouble()).isEqualTo(1);
    }

    @Test
    void whereTheLearnerStoodIsKept() {
        StudyContent content = publish("place");
        Learner learner = enroll(content, "analyst@example.org");
        ObjectNode state = new ObjectMapper().createObjectNode().put("v", 1).put("step", 3);

        assertThat(openFirst(learner, content).keepState(state).statusCode()).isEqualTo(204);

        assertThat(openFirst(learner, content).launch().path("state")).isEqualTo(state);
    }

    @Test
    void theReceiptSaysWhatIsLeft() {
        StudyContent content = publish("receipt");
        Tab tab = openFirst(enroll(content, "analyst@example.org"), content);
        tab.finishLesson();

        JsonNode receipt = Tab.parse(tab.exit().body());

        assertThat(receipt.path("saved").asBoolean()).isTrue();
        assertThat(receipt.path("remaining").findValuesAsText("what")).containsExactly("answer", "pass");
    }

    @Test
    void whatCountsIsRefusedUnderALaunch() {
        StudyContent content = publish("forged");
        Tab tab = openFirst(enroll(content, "analyst@example.org"), content);
        tab.answer("quiz", 0, "a", 1);
        List<String> before = ProgressRows.read(database);

        for (String verb : List.of("answered", "completed", "passed", "failed", "voided")) {
            assertThat(tab.request("POST", "/xapi/statements", forged(tab, verb))
                            .statusCode())
                    .as(verb)
                    .isEqualTo(403);
        }
        assertThat(ProgressRows.read(database)).isEqualTo(before);
    }

    @Test
    void whatOthersWriteInTheStoreChangesNoProgress() {
        StudyContent content = publish("foreign");
        Tab tab = openFirst(enroll(content, "analyst@example.org"), content);
        tab.answer("quiz", 0, "a", 1);
        List<String> before = ProgressRows.read(database);

        assertThat(tab.request("POST", "/xapi/statements", forged(tab, "completed"), instituteCredential())
                        .statusCode())
                .isEqualTo(200);

        assertThat(ProgressRows.read(database)).isEqualTo(before);
        rebuilder.rebuildAll();
        assertThat(ProgressRows.read(database)).isEqualTo(before);
    }

    @Test
    void aVoidedStatementOfTheLmsTakesNoProgressBack() {
        StudyContent content = publish("voided");
        Tab tab = openFirst(enroll(content, "analyst@example.org"), content);
        tab.answer("quiz", 0, "b", 1);
        List<String> before = ProgressRows.read(database);

        assertThat(tab.request("POST", "/xapi/statements", forged(tab, "voided"), instituteCredential())
                        .statusCode())
                .isEqualTo(200);

        assertThat(ProgressRows.read(database)).isEqualTo(before);
        rebuilder.rebuildAll();
        assertThat(ProgressRows.read(database)).isEqualTo(before);
    }

    @Test
    void aLostRaceIsPlayedAgainWithWhatTheWinnerLeft() throws Exception {
        StudyContent content = publish("race");
        Tab tab = openFirst(enroll(content, "analyst@example.org"), content);
        UUID id = UUID.randomUUID();

        transaction.begin();
        log.record(stores.instituteStore(), List.of(experienced(id)));
        CompletableFuture<HttpResponse<String>> late =
                CompletableFuture.supplyAsync(() -> tab.answer(id, "quiz", 0, "b", 1));
        WaitingInserts.await(database, "lrs_statement", late);
        transaction.commit();

        assertThat(late.join().statusCode()).isEqualTo(409);
        assertThat(late.join().body()).contains("another event");
        assertThat(tab.answer("quiz", 0, "b", 1).statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsNotEnrolledIsSentToTheCourse() {
        StudyContent content = publish("stranger");
        Learner learner = Learner.signIn(settings.publicUrl(), "learner@example.org", password());

        HttpResponse<String> answer = learner.get("/play/" + content.courseSlug() + "/" + content.moduleSlug("first"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/courses/" + content.courseSlug());
    }

    private String instituteCredential() {
        return settings.find("LMS_LRS_KEY").orElseThrow() + ":"
                + settings.find("LMS_LRS_SECRET").orElseThrow();
    }

    /** Somebody else's statement. */
    private static ObjectNode experienced(UUID id) {
        ObjectNode statement = new ObjectMapper().createObjectNode().put("id", id.toString());
        statement.putObject("actor").put("mbox", "mailto:ada@example.org");
        statement.putObject("verb").put("id", "http://adlnet.gov/expapi/verbs/experienced");
        statement.putObject("object").put("id", "https://example.org/lesson");
        return statement;
    }

    /** A statement of ours about the quiz, with another verb and without its id. */
    private static JsonNode forged(Tab tab, String verb) {
        JsonNode ours = Tab.parse(
                        tab.request("GET", "/xapi/statements?limit=1", null).body())
                .at("/statements/0");
        ObjectNode statement = new ObjectMapper().createObjectNode();
        statement.set("actor", ours.path("actor"));
        statement.putObject("verb").put("id", "http://adlnet.gov/expapi/verbs/" + verb);
        if (verb.equals("voided")) {
            statement
                    .putObject("object")
                    .put("objectType", "StatementRef")
                    .put("id", ours.path("id").asText());
        } else {
            statement
                    .putObject("object")
                    .put("id", tab.activity("quiz").path("iri").asText());
        }
        ObjectNode context = statement.putObject("context");
        context.set("registration", ours.at("/context/registration"));
        context.set("extensions", ours.at("/context/extensions"));
        return statement;
    }

    private static JsonNode answered(Tab tab) {
        JsonNode quiz = tab.activity("quiz");
        return tab.progress()
                .path("activities")
                .path(quiz.path("short").asText())
                .path("answers")
                .path(quiz.path("questions").path(0).path("short").asText());
    }

    private static void failQuiz(Tab tab) {
        tab.answer("quiz", 0, "a", 1);
        tab.answer("quiz", 1, "b", 1);
    }

    private static JsonNode passFirst(Tab tab) {
        return passFirst(tab, 1);
    }

    /** Does everything in the first module; the answer is the last reply. */
    private static JsonNode passFirst(Tab tab, int attempt) {
        tab.finishLesson();
        String question = tab.activity("data-exercise").at("/questions/0/short").asText();
        tab.answer(
                "data-exercise",
                0,
                RATES.get(tab.launch().path("draws").path(question).asInt()),
                1);
        tab.answer("quiz", 0, "b", attempt);
        return Tab.parse(tab.answer("quiz", 1, "a[,]c", attempt).body());
    }

    private static String coursePage(Learner learner, StudyContent content) {
        return learner.get("/courses/" + content.courseSlug()).body();
    }

    private static Tab openFirst(Learner learner, StudyContent content) {
        return learner.open(content.courseSlug(), content.moduleSlug(StudyContent.FIRST));
    }

    private StudyContent publish(String name) {
        StudyContent content = StudyContent.of(name);
        assertThat(importer.importAll(content.folder()).problems()).isEmpty();
        return content;
    }

    private Learner enroll(StudyContent content, String account) {
        Learner learner = Learner.signIn(settings.publicUrl(), account, password());
        learner.enroll(content.courseSlug());
        return learner;
    }

    private String password() {
        return settings.find("LMS_DEMO_PASSWORD").orElseThrow();
    }
}
