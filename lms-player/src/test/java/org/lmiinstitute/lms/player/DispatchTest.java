package org.lmiinstitute.lms.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page.WaitForSelectorOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A thin package: it gets player and module from the institute, and plays them in the partner's system. */
class DispatchTest {

    private static final WaitForSelectorOptions PATIENTLY = new WaitForSelectorOptions().setTimeout(20_000);

    @TempDir
    Path folder;

    private BrowserContext context;
    private FakeHome home;
    private Learner learner;

    @BeforeEach
    void begin() {
        context = Chromium.shared().newContext();
        home = new FakeHome(context);
    }

    @AfterEach
    void leave() {
        learner.close();
    }

    @ParameterizedTest
    @CsvSource({"scorm12, cmi.interactions.0.student_response", "scorm2004, cmi.interactions.0.learner_response"})
    void playsInThePartnersSystemAndResumesThere(String adapter, String response) {
        ScormSystem system = system(adapter);
        learner = system.launch();
        learner.goesTo("Check yourself").chooses("Yes, because the survey counts people at home");
        assertThat(learner.saveState()).hasText("Saved");
        assertThat(system.value(response)).isEqualTo("a");
        assertThat(learner.complaints).isEmpty();
        learner.page.close();

        learner = system.launch();

        assertThat(learner.heading()).isEqualTo("Check yourself");
        assertThat(learner.feedback()).containsText("Right.");
        JsonObject first = home.launches.get(0);
        JsonObject second = home.launches.get(1);
        assertThat(first.get("revision").isJsonNull()).isTrue();
        assertThat(second.get("revision").getAsString()).isEqualTo("1.0");
        assertThat(second.get("learner")).isEqualTo(first.get("learner"));
        assertThat(second.get("attempt")).isEqualTo(first.get("attempt"));
        assertThat(system.refused()).isEmpty();
    }

    @Test
    void playsInACmi5System() {
        FakeLrs lrs = new FakeLrs(context);
        system("cmi5");
        learner = new Learner(context).opens(lrs.launch("http://scorm.test/package/"));
        learner.passesTheQuiz();
        learner.page.waitForCondition(() -> lrs.verbs().contains("passed"));
        assertThat(lrs.verbs()).startsWith("initialized");
        assertThat(lrs.problems).isEmpty();
        learner.exits();
        assertThat(learner.page.locator("dialog")).containsText("Everything is saved.");
    }

    @Test
    void reportsUseUnderTheNameThatTheLaunchGave() {
        home.report = FakeHome.REPORT;
        learner = system("scorm12").launch();
        learner.page.waitForCondition(() -> !home.reports.isEmpty());
        assertThat(home.reports
                        .get(0)
                        .getAsJsonObject("actor")
                        .getAsJsonObject("account")
                        .get("name"))
                .isEqualTo(home.launches.get(0).get("learner"));
    }

    /** The licence is asked at each launch; its answer is shown as it stands, and the learner may ask again. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            403 | The licence has ended     | Your organization's licence for this module ended on May 31, 2027.
            403 | No seat is left           | All 50 seats of your organization's licence are taken.
            404 | There is no such package  | It may have been withdrawn.
            410 | This package was revoked  | Ask whoever runs your learning system for a new one.
            """)
    void aRefusalIsAClearPage(int status, String title, String detail) {
        home.refusal = new FakeHome.Refusal(status, title, detail);
        ScormSystem system = system("scorm2004");
        learner = system.open();
        assertThat(learner.page.locator("h1")).hasText(title);
        assertThat(learner.page.locator("h1")).isFocused();
        assertThat(learner.page.locator("main")).containsText(detail);
        assertThat(learner.page.locator("main")).containsText("Nothing of yours is lost");

        home.refusal = null;
        learner.presses("Try again");

        learner.waitsForTheModule();
        assertThat(learner.heading()).isEqualTo("Three boxes, not two");
        assertThat(system.refused()).isEmpty();
    }

    /** What a system makes of a session in which nothing happened must not be a completion. */
    @ParameterizedTest
    @CsvSource({"scorm12, cmi.core.lesson_status", "scorm2004, cmi.completion_status"})
    void aRefusedLearnerHasNotCompleted(String adapter, String status) {
        home.refusal = new FakeHome.Refusal(403, "The licence has ended", "");
        ScormSystem system = system(adapter);
        learner = system.open();
        assertThat(learner.page.locator("h1")).hasText("The licence has ended");
        learner.page.navigate("about:blank");
        assertThat(system.calls()).last().isEqualTo(java.util.List.of("Finish"));
        assertThat(system.value(status)).isEqualTo("incomplete");
    }

    @Test
    void withoutTheInstituteThePackageSaysSoAndTriesAgain() {
        home.reachable = false;
        ScormSystem system = system("scorm12");
        learner = system.open();
        assertThat(learner.page.locator("h1")).hasText("The module could not be opened");
        assertThat(learner.page.locator("main")).containsText("It is kept at home.test, which does not answer.");
        assertThat(system.calls()).isEmpty();

        home.reachable = true;
        learner.presses("Try again");

        learner.waitsForTheModule();
        assertThat(learner.page).hasTitle("Three boxes, not two · Employed, unemployed, or neither");
    }

    /** The player came, the module did not: it is asked for until it does. */
    @Test
    void aModuleThatDoesNotComeIsWaitedFor() {
        ScormSystem system = system("scorm12");
        context.route(FakeHome.DISPATCH + "launch", route -> route.abort("internetdisconnected"));
        learner = system.open();
        assertThat(learner.page.locator("main"))
                .containsText("does not answer yet", new ContainsTextOptions().setTimeout(10_000));
        context.unroute(FakeHome.DISPATCH + "launch");
        learner.page.waitForSelector("#lmi-player[data-ready=true]", PATIENTLY);
    }

    /** Others ask too often, or the whole class at once: the learner waits, and is not turned away. */
    @Test
    void aModuleThatIsAskedForTooOftenIsWaitedFor() {
        home.refusal = new FakeHome.Refusal(429, "Too many requests", "Ask again in a minute.");
        learner = system("scorm12").open();
        assertThat(learner.page.locator("main"))
                .containsText("does not answer yet", new ContainsTextOptions().setTimeout(10_000));
        home.refusal = null;
        learner.page.waitForSelector("#lmi-player[data-ready=true]", PATIENTLY);
        learner.complaints.removeIf(complaint -> complaint.contains("429"));
        assertThat(learner.complaints).isEmpty();
    }

    private ScormSystem system(String adapter) {
        Fixture.thinPackage(
                folder,
                "{\"adapter\": \"%s\", \"packageId\": \"p1\", \"base\": \"%s\", \"title\": \"Employed, unemployed, or neither\", \"language\": \"en\"}"
                        .formatted(adapter, FakeHome.DISPATCH));
        return new ScormSystem(context, adapter.equals("cmi5") ? "scorm12" : adapter, folder);
    }
}
