package org.lmiinstitute.lms.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page.WaitForConditionOptions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a package tells the institute, where its licence wants that, and that the learner never notices. */
class UsageTest {

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final WaitForConditionOptions PATIENTLY = new WaitForConditionOptions().setTimeout(20_000);

    @TempDir
    Path folder;

    private BrowserContext context;
    private FakeHome home;
    private ScormSystem system;
    private Learner learner;

    @BeforeEach
    void begin() {
        context = Chromium.shared().newContext();
        home = new FakeHome(context);
    }

    @AfterEach
    void leave() {
        assertThat(system.refused()).isEmpty();
        learner.close();
    }

    @Test
    void startsAnswersVerdictsAndEndsAreReported() {
        launch("scorm12", FakeHome.REPORT);
        learner.passesTheQuiz().doesTheRest();
        learner.page.waitForCondition(() -> home.reportedVerbs().contains("completed"));
        windowGoesAway();
        assertThat(home.reportedVerbs())
                .startsWith("initialized", "answered", "answered", "answered", "answered")
                .containsOnlyOnce("initialized", "passed", "completed")
                .endsWith("terminated");

        assertThat(home.lastReport("terminated")
                        .getAsJsonObject("result")
                        .get("duration")
                        .getAsString())
                .startsWith("PT");
        JsonObject passed = home.lastReport("passed");
        assertThat(passed.getAsJsonObject("object").get("id").getAsString())
                .isEqualTo("https://learning.example.org/id/module/12e4a8d2-9edb-58c5-8bb5-da52042e7ba8");
        assertThat(scaled(passed)).isEqualTo(1);
        JsonObject account = account(passed);
        assertThat(account.get("homePage").getAsString()).isEqualTo("http://home.test/id/licence/1");
        assertThat(account.get("name").getAsString()).matches(UUID);
        JsonObject told = passed.getAsJsonObject("context");
        assertThat(told.get("registration").getAsString()).matches(UUID);
        assertThat(told.get("revision").getAsString()).isEqualTo("1.0");
        assertThat(told.get("platform").getAsString()).isEqualTo("LMI package (SCORM 1.2)");
        assertThat(told.getAsJsonObject("contextActivities").toString())
                .contains("\"grouping\":[{\"objectType\":\"Activity\",\"id\":\"http://home.test/id/package/p1\"}]");
        assertThat(home.lastReport("answered").toString())
                .contains(
                        "\"parent\":[{\"objectType\":\"Activity\",\"id\":\"https://learning.example.org/id/activity/");
    }

    /** The same pseudonym at the next visit, and nothing that was told before is told again. */
    @Test
    void theNextVisitIsOfTheSameUnnamedLearner() {
        launch("scorm2004", FakeHome.REPORT);
        learner.passesTheQuiz().doesTheRest();
        learner.page.waitForCondition(() -> home.reportedVerbs().contains("completed"));
        windowGoesAway();
        home.reports.clear();

        learner = system.launch();
        learner.goesTo("Three boxes");
        learner.page.waitForCondition(() -> home.reportedVerbs().contains("initialized"));

        assertThat(home.reportedVerbs()).doesNotContain("completed", "passed");
        String state = system.value("cmi.suspend_data");
        String pseudonym = account(home.lastReport("initialized")).get("name").getAsString();
        assertThat(state).contains(pseudonym.replace("-", ""));
    }

    @Test
    void aLicenceMayWantTheLearnersOwnName() {
        launch("scorm12", FakeHome.REPORT.replace("\"identifies\": false", "\"identifies\": true"));
        learner.page.waitForCondition(() -> !home.reports.isEmpty());
        assertThat(account(home.reports.get(0)).get("name").getAsString()).isEqualTo("7");
    }

    /** The learner's record is in the learning system, and that is all the save state speaks of. */
    @Test
    void nobodyNoticesThatTheInstituteIsAway() {
        home.reachable = false;
        launch("scorm12", FakeHome.REPORT);
        learner.goesTo("Check yourself").chooses("Yes, because the survey counts people at home");
        assertThat(learner.saveState()).hasText("Saved");
        learner.exits();
        assertThat(learner.page.locator(".receipt-saved"))
                .hasText("Everything is saved. When you come back, you go on exactly here.");
        learner.presses("Keep learning");
        home.reachable = true;
        learner.page.waitForCondition(() -> home.reportedVerbs().equals(List.of("initialized", "answered")), PATIENTLY);
    }

    /** A credential that was taken back: the package goes on, and keeps nothing that nobody wants. */
    /** The package is in too many hands at once: what was not taken is told later, and the learner goes on. */
    @Test
    void aReportThatIsOneTooManyIsToldAgain() {
        home.reportStatus = 429;
        launch("scorm12", FakeHome.REPORT);
        learner.goesTo("Check yourself").chooses("Yes, because the survey counts people at home");
        assertThat(learner.saveState()).hasText("Saved");
        assertThat(home.reports).isEmpty();

        home.reportStatus = 204;

        learner.page.waitForCondition(() -> home.reportedVerbs().contains("answered"));
        assertThat(home.reportedVerbs()).startsWith("initialized");
    }

    @Test
    void aPackageThatMayNotReportGoesOnInSilence() {
        home.reportStatus = 401;
        launch("scorm12", FakeHome.REPORT);
        learner.page.waitForFunction("() => !Object.keys(localStorage).some((key) => key.startsWith('lmi.usage'))");
        learner.passesTheQuiz();
        assertThat(learner.saveState()).hasText("Saved");
        assertThat(learner.page.locator(".notice")).hasText("");
    }

    @Test
    void whereTheLicenceWantsNoReportNothingIsToldAndNobodyHasAName() {
        launch("scorm12", "null");
        learner.passesTheQuiz();
        assertThat(home.reports).isEmpty();
        assertThat(system.value("cmi.suspend_data")).doesNotContain("\"u\":");
    }

    @Test
    void reviewIsNoUse() {
        launch("scorm12", FakeHome.REPORT);
        learner.page.waitForCondition(() -> !home.reports.isEmpty());
        windowGoesAway();
        system.does("scorm.set('cmi.core.lesson_mode', 'review')");
        home.reports.clear();
        learner = system.launch().passesTheQuiz();
        assertThat(home.reports).isEmpty();
    }

    /** Once per start, with nothing about the learner, in a form that needs no leave of the server. */
    @Test
    void aCopyCallsHomeOncePerStart() {
        Fixture.unpackedPackage(
                folder,
                "{\"adapter\": \"scorm12\", \"revision\": \"1.0\", \"callHome\": \"%s\"}"
                        .formatted(FakeHome.CALL_HOME));
        system = new ScormSystem(context, "scorm12", folder);
        learner = system.launch().goesTo("Check yourself");
        learner.page.waitForCondition(() -> !home.starts.isEmpty());
        assertThat(home.starts).containsExactly("POST text/plain;charset=UTF-8 {\"revision\":\"1.0\"}");
        assertThat(learner.complaints).isEmpty();
    }

    private void launch(String adapter, String report) {
        Fixture.unpackedPackage(
                folder,
                "{\"adapter\": \"%s\", \"packageId\": \"p1\", \"revision\": \"1.0\", \"report\": %s}"
                        .formatted(adapter, report));
        system = new ScormSystem(context, adapter, folder);
        learner = system.launch();
    }

    /** What a page sends while it closes may find no route any more, so it first hears that it will, and then closes. */
    private void windowGoesAway() {
        learner.page.evaluate("() => void dispatchEvent(new PageTransitionEvent('pagehide'))");
        learner.page.waitForCondition(() -> home.reportedVerbs().contains("terminated"));
        learner.page.close();
    }

    private static JsonObject account(JsonObject statement) {
        return statement.getAsJsonObject("actor").getAsJsonObject("account");
    }

    private static double scaled(JsonObject statement) {
        return statement
                .getAsJsonObject("result")
                .getAsJsonObject("score")
                .get("scaled")
                .getAsDouble();
    }
}
