package org.lmiinstitute.lms.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The package with a tincan.xml, launched with endpoint, authorization and learner in the address. */
class XapiTest {

    private static final String REGISTRATION = "&registration=0190b6c0-0000-7000-8000-0000000000bb";

    @TempDir
    Path folder;

    private FakeLrs lrs;
    private Learner learner;
    private String page;

    @BeforeEach
    void unpack() {
        page = Fixture.unpackedPackage(folder, "{\"adapter\": \"xapi\"}")
                .toUri()
                .toString();
        BrowserContext context = Chromium.shared().newContext();
        lrs = new FakeLrs(context);
        learner = new Learner(context);
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        assertThat(lrs.problems).isEmpty();
        // a browser notes each 404, and a state that is not there yet is one
        assertThat(learner.complaints).allMatch(complaint -> complaint.contains("404"));
        learner.close();
    }

    @Test
    void beginsWithInitializedInTheRegistrationOfTheLaunch() {
        launch();
        learner.page.waitForCondition(() -> !lrs.statements.isEmpty());
        JsonObject first = lrs.statements.get(0);
        assertThat(FakeLrs.verb(first)).isEqualTo("initialized");
        assertThat(first.getAsJsonObject("object").get("id").getAsString()).isEqualTo(FakeLrs.ACTIVITY);
        assertThat(first.getAsJsonObject("actor").toString()).isEqualTo(FakeLrs.ADA);
        assertThat(REGISTRATION)
                .endsWith(first.getAsJsonObject("context").get("registration").getAsString());
        assertThat(FakeLrs.categories(first)).isEmpty();
    }

    @Test
    void completesPassesAndTerminates() {
        launch();
        learner.passesTheQuiz().doesTheRest().exits();
        assertThat(learner.page.locator("dialog")).containsText("Everything is saved.");
        learner.presses("Leave");
        assertThat(learner.page.locator("dialog")).containsText("You can close this window now.");
        assertThat(lrs.verbs()).containsOnlyOnce("passed", "completed", "terminated");
        assertThat(lrs.verbs()).contains("experienced", "answered").last().isEqualTo("terminated");
        JsonObject passed = lrs.last("passed").getAsJsonObject("result");
        assertThat(passed.getAsJsonObject("score").get("scaled").getAsDouble()).isEqualTo(1);
        assertThat(passed.get("success").getAsBoolean()).isTrue();
        assertThat(lrs.last("terminated")
                        .getAsJsonObject("result")
                        .get("duration")
                        .getAsString())
                .startsWith("PT");
    }

    @Test
    void eachFailedTryIsToldOnce() {
        launch();
        learner.failsTheQuiz().doesTheRest();
        learner.page.waitForCondition(() -> lrs.verbs().contains("failed"));
        learner.reloads().goesTo("Check yourself").presses("Try the quiz again");
        learner.failsTheQuiz();
        learner.page.waitForCondition(
                () -> lrs.verbs().stream().filter("failed"::equals).count() == 2);
        assertThat(lrs.last("failed").getAsJsonObject("result").get("success").getAsBoolean())
                .isFalse();
    }

    /** A reload is another session here, and it goes on where the last one was. */
    @Test
    void resumesWhereTheLearnerWas() {
        launch();
        learner.passesTheQuiz();
        assertThat(learner.saveState()).hasText("Saved");
        learner.reloads();
        assertThat(learner.heading()).isEqualTo("Check yourself");
        assertThat(learner.outline("Check yourself")).containsText("100%");
        learner.page.waitForCondition(
                () -> lrs.verbs().stream().filter("initialized"::equals).count() == 2);
        assertThat(lrs.verbs()).containsOnlyOnce("passed");
    }

    @Test
    void whatHappensOfflineWaitsAndArrives() {
        launch();
        assertThat(learner.saveState()).hasText("Saved");
        lrs.undeployed = true;
        learner.goesTo("Check yourself").chooses("Yes, because the survey counts people at home");
        assertThat(learner.saveState()).hasText(Pattern.compile("Offline: \\d+ steps? waiting"));
        learner.exits();
        assertThat(learner.page.locator(".receipt-saved"))
                .hasText(Pattern.compile("\\d steps? waits? in this browser.*"));
        learner.presses("Keep learning");
        lrs.undeployed = false;
        assertThat(learner.saveState()).hasText("Saved", new HasTextOptions().setTimeout(20_000));
        assertThat(lrs.verbs()).contains("answered");
    }

    /** Agents in the words of xAPI 0.9 come as ours (xAPI 1.0.3 Data 2.4.2.1: one identifier). */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            {"mbox":"mailto:ada@example.org"}                                                        | {"objectType":"Agent","mbox":"mailto:ada@example.org"}
            {"name":["Ada"],"mbox":["mailto:ada@example.org"]}                                       | {"objectType":"Agent","name":"Ada","mbox":"mailto:ada@example.org"}
            {"objectType":"Person","account":[{"accountServiceHomePage":"http://x","accountName":"7"}]} | {"objectType":"Agent","account":{"homePage":"http://x","name":"7"}}
            {"name":"Ada","account":{"homePage":"http://x","name":"7"},"mbox":"mailto:a@example.org"} | {"objectType":"Agent","name":"Ada","account":{"homePage":"http://x","name":"7"}}
            """)
    void theLearnerIsUnderstoodInEveryForm(String launched, String told) {
        learner.opens(lrs.tincan(page, launched));
        learner.page.waitForCondition(() -> !lrs.statements.isEmpty());
        assertThat(lrs.statements.get(0).getAsJsonObject("actor").toString()).isEqualTo(told);
        assertThat(lrs.statements.get(0).getAsJsonObject("context").has("registration"))
                .isFalse();
    }

    @Test
    void withoutALaunchTheModuleIsPlayedAndSaysThatNothingIsReported() {
        learner.opens(page);
        assertThat(learner.page.locator(".notice")).containsText("nothing is reported");
        assertThat(learner.saveState()).hasText("Kept in this browser");
    }

    private void launch() {
        learner.opens(lrs.tincan(page, FakeLrs.ADA, REGISTRATION));
    }
}
