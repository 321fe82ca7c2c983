package org.lmiinstitute.lms.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page.WaitForSelectorOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package in a cmi5 system (cmi5, Quartz edition; clauses beside the tests). */
class Cmi5Test {

    private static final String CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/";
    private static final String EXTENSIONS = "https://w3id.org/xapi/cmi5/context/extensions/";

    private static final HasTextOptions PATIENTLY = new HasTextOptions().setTimeout(20_000);
    private static final WaitForSelectorOptions PATIENT_WAIT = new WaitForSelectorOptions().setTimeout(20_000);

    @TempDir
    Path folder;

    private FakeLrs lrs;
    private Learner learner;
    private String page;

    @BeforeEach
    void unpack() {
        page = Fixture.unpackedPackage(folder, "{\"adapter\": \"cmi5\"}")
                .toUri()
                .toString();
        BrowserContext context = Chromium.shared().newContext();
        lrs = new FakeLrs(context);
        learner = new Learner(context);
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        assertThat(lrs.problems).isEmpty();
        // a browser notes each 404, and a state or profile that is not there yet is one
        assertThat(learner.complaints).allMatch(complaint -> complaint.contains("404"));
        learner.close();
    }

    /** 9.3.2 initialized is the first statement; 9.6.2.1 it has the cmi5 category; 9.6.3.1 and the session id of the template. */
    @Test
    void beginsWithInitialized() {
        launch();
        learner.page.waitForCondition(() -> !lrs.statements.isEmpty());
        JsonObject first = lrs.statements.get(0);
        assertThat(FakeLrs.verb(first)).isEqualTo("initialized");
        assertThat(first.getAsJsonObject("object").get("id").getAsString()).isEqualTo(FakeLrs.ACTIVITY);
        assertThat(FakeLrs.categories(first)).containsExactly(CATEGORY + "cmi5");
        assertThat(extension(first, "sessionid")).isEqualTo("\"session-1\"");
        assertThat(first.getAsJsonObject("context")
                        .getAsJsonObject("contextActivities")
                        .getAsJsonArray("grouping"))
                .hasSize(1);
        assertThat(first.has("timestamp")).isTrue();
    }

    /** 8.2 the fetch address gives its token once; a reload goes on with the session and does not begin it again. */
    @Test
    void aReloadKeepsTheSession() {
        launch();
        learner.goesTo("Check yourself").chooses("Yes, because the survey counts people at home");
        assertThat(learner.saveState()).hasText("Saved");
        learner.reloads();
        assertThat(learner.page.locator(".of")).hasText("Question 1 of 4");
        assertThat(learner.feedback()).containsText("Right.");
        assertThat(lrs.verbs().stream().filter("initialized"::equals)).hasSize(1);
        assertThat(lrs.verbs()).doesNotContain("terminated");
    }

    /** 7.1.3 allowed statements carry no cmi5 category and stand between initialized and terminated. */
    @Test
    void answersAreAllowedStatements() {
        launch();
        learner.goesTo("Check yourself").chooses("Yes, because the survey counts people at home");
        learner.page.waitForCondition(() -> lrs.verbs().contains("answered"));
        JsonObject answered = lrs.last("answered");
        assertThat(FakeLrs.categories(answered)).isEmpty();
        assertThat(answered.getAsJsonObject("result").get("response").getAsString())
                .isEqualTo("a");
        assertThat(extension(answered, "sessionid")).isEqualTo("\"session-1\"");
    }

    /** 9.3.3, 9.3.4, 9.3.8, 9.5: completed and passed once each, with duration, moveon category and mastery score; terminated last. */
    @Test
    void completesPassesAndTerminates() {
        launch();
        learner.passesTheQuiz();
        learner.doesTheRest();
        learner.exits();
        learner.presses("Leave");
        learner.page.waitForURL("**/done.html");
        assertThat(lrs.verbs().stream().filter("passed"::equals)).hasSize(1);
        assertThat(lrs.verbs().stream().filter("completed"::equals)).hasSize(1);
        assertThat(lrs.verbs()).last().isEqualTo("terminated");
        JsonObject passed = lrs.last("passed");
        assertThat(FakeLrs.categories(passed)).containsExactly(CATEGORY + "cmi5", CATEGORY + "moveon");
        assertThat(extension(passed, "masteryscore")).isEqualTo("0.7");
        assertThat(passed.getAsJsonObject("result")
                        .getAsJsonObject("score")
                        .get("scaled")
                        .getAsDouble())
                .isEqualTo(1);
        assertThat(passed.getAsJsonObject("result").get("duration").getAsString())
                .startsWith("PT");
        assertThat(lrs.last("completed").getAsJsonObject("result").has("score")).isFalse();
        assertThat(lrs.last("terminated")
                        .getAsJsonObject("result")
                        .get("duration")
                        .getAsString())
                .startsWith("PT");
    }

    /** 10.2: the state is kept per registration, so another session goes on where this one was left, and nothing is passed twice. */
    @Test
    void anotherSessionResumes() {
        launch();
        learner.passesTheQuiz();
        learner.page.waitForCondition(() -> lrs.verbs().contains("passed"));
        learner.exits();
        assertThat(learner.page.locator("dialog")).containsText("Everything is saved.");
        learner.presses("Keep learning");
        learner.page.close();
        learner = new Learner(learner.page.context());
        launch();
        assertThat(learner.heading()).isEqualTo("Check yourself");
        assertThat(learner.outline("Check yourself")).containsText("100%");
        learner.page.waitForCondition(
                () -> lrs.verbs().stream().filter("initialized"::equals).count() == 2);
        assertThat(lrs.verbs().stream().filter("passed"::equals)).hasSize(1);
    }

    /** While the server starts, it answers 404 in HTML for a store that it does not have yet. */
    @Test
    void aServerWithoutItsStoreRefusesNothing() {
        launch();
        learner.goesTo("Check yourself");
        assertThat(learner.saveState()).hasText("Saved");
        lrs.undeployed = true;
        learner.chooses("Yes, because the survey counts people at home").presses("Next question");
        learner.chooses("A nurse on paid vacation");
        assertThat(learner.saveState()).hasText(Pattern.compile("Offline: \\d+ steps? waiting"));
        assertThat(lrs.verbs()).doesNotContain("answered");

        lrs.undeployed = false;

        assertThat(learner.saveState()).hasText("Saved", PATIENTLY);
        assertThat(lrs.statements.stream()
                        .filter(one -> FakeLrs.verb(one).equals("answered"))
                        .map(one ->
                                one.getAsJsonObject("result").get("response").getAsString()))
                .containsExactly("a", "a");
    }

    /** To take it for a store that keeps nothing would begin the module anew, over what it keeps. */
    @Test
    void aStartWaitsForTheStore() {
        launch();
        learner.passesTheQuiz();
        assertThat(learner.saveState()).hasText("Saved");
        learner.page.close();

        lrs.undeployed = true;
        learner = new Learner(learner.page.context());
        learner.page.navigate(lrs.launch(page));
        assertThat(learner.page.locator("main")).containsText("does not answer yet");
        lrs.undeployed = false;

        learner.page.waitForSelector("#lmi-player[data-ready=true]", PATIENT_WAIT);
        assertThat(learner.heading()).isEqualTo("Check yourself");
        assertThat(learner.outline("Check yourself")).containsText("100%");
    }

    @Test
    void whatWaitedWhenTheWindowClosedIsThereAtTheNextVisit() {
        launch();
        assertThat(learner.saveState()).hasText("Saved");
        lrs.undeployed = true;
        learner.passesTheQuiz();
        assertThat(learner.saveState()).hasText(Pattern.compile("Offline: .*"));
        learner.page.close();
        lrs.undeployed = false;

        learner = new Learner(learner.page.context());
        launch();

        assertThat(learner.heading()).isEqualTo("Check yourself");
        assertThat(learner.outline("Check yourself")).containsText("100%");
        learner.page.waitForCondition(() -> lrs.verbs().contains("passed")
                && lrs.verbs().get(lrs.verbs().size() - 1).equals("initialized"));
        assertThat(lrs.verbs())
                .containsExactly(
                        "initialized", "answered", "answered", "answered", "answered", "passed", "initialized");
    }

    /** 10.2.4: the system's masteryScore decides. */
    @Test
    void theSystemsMasteryScoreIsThePassMark() {
        lrs.masteryScore = "0.95";
        launch();
        learner.goesTo("Check yourself");
        assertThat(learner.page.locator(".quiz-body")).containsText("You pass with 95%.");
    }

    /** 10.2.2: in Review nothing is judged. */
    @Test
    void reviewRecordsNothingButTheSession() {
        lrs.launchMode = "Review";
        launch();
        learner.passesTheQuiz();
        assertThat(learner.saveState()).hasText("Review: nothing is recorded");
        assertThat(lrs.verbs()).containsExactly("initialized");
    }

    /** 11.2: audioPreference off. */
    @Test
    void theLearnersPreferencesAreKept() {
        launch();
        learner.goesTo("Who is asked");
        assertThat(learner.page.evaluate("document.querySelector('video').muted"))
                .isEqualTo(true);
        assertThat(learner.page.evaluate(
                        "[...document.querySelector('video').textTracks].some((track) => track.mode === 'showing')"))
                .isEqualTo(true);
    }

    @Test
    void withoutALaunchTheModuleIsPlayedAndSaysThatNothingIsReported() {
        learner.opens(page);
        assertThat(learner.page.locator(".notice")).containsText("nothing is reported");
    }

    private void launch() {
        learner.opens(lrs.launch(page));
    }

    private static String extension(JsonObject statement, String name) {
        return statement
                .getAsJsonObject("context")
                .getAsJsonObject("extensions")
                .get(EXTENSIONS + name)
                .toString();
    }
}
