package org.lmiinstitute.lms.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module opened from a folder, as a learner meets it: the bundle, the style sheet and the package's own Content-Security-Policy. */
class PlayTest {

    @TempDir
    Path folder;

    private Learner learner;

    @BeforeEach
    void openTheModule() {
        String address = Fixture.unpackedPackage(folder, "{\"adapter\": \"local\"}")
                .toUri()
                .toString();
        learner = new Learner(Chromium.shared().newContext()).opens(address);
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        assertThat(learner.complaints).isEmpty();
        learner.close();
    }

    @Test
    void nextFinishesALessonAndMovesTheFocusToTheNextHeading() {
        assertThat(learner.heading()).isEqualTo("Three boxes, not two");
        learner.presses("Next: Who is asked, and how");
        assertThat(learner.page.locator("h1")).isFocused();
        assertThat(learner.page.locator("h1")).hasText("Who is asked, and how");
        assertThat(learner.outline("Three boxes")).containsText("Done: ");
    }

    @Test
    void goingAwayInTheMiddleDoesNotFinishALesson() {
        learner.goesTo("Check yourself");
        assertThat(learner.outline("Three boxes")).containsText("Begun: ");
    }

    @Test
    void readingToTheEndFinishesALesson() {
        learner.page.mouse().wheel(0, 20_000);
        assertThat(learner.outline("Three boxes")).containsText("Done: ");
    }

    @Test
    void aLessonResumesAtTheBlockThatWasRead() {
        learner.page.locator("text=What stands beside the rate").scrollIntoViewIfNeeded();
        learner.page.mouse().wheel(0, 400);
        learner.page.waitForFunction("() => Object.values(localStorage).some((text) => /\"s\":[4-9]/.test(text))");
        learner.reloads();
        assertThat(((Number) learner.page.evaluate("scrollY")).intValue()).isGreaterThan(500);
    }

    @Test
    void aQuizShowsFeedbackAtOnceAndResumesAtTheSameQuestionWithEveryAnswer() {
        learner.goesTo("Check yourself").chooses("Yes, because the survey counts people at home");
        assertThat(learner.feedback()).containsText("Right.");
        assertThat(learner.feedback()).containsText("CPS counts people, CES counts jobs.");
        learner.presses("Next question").chooses("A nurse on paid vacation");
        assertThat(learner.feedback()).containsText("Partly right.");
        learner.presses("Next question");

        learner.reloads();

        assertThat(learner.heading()).isEqualTo("Check yourself");
        assertThat(learner.page.locator(".of")).hasText("Question 3 of 4");
        learner.types("9.3 %");
        assertThat(learner.feedback()).containsText("14,265 ÷ 154,142 = 9.3 %");
        learner.presses("Next question").chooses("one employed person").presses("See your result");
        assertThat(learner.page.locator(".result")).containsText("You scored 80%. You pass with 70%.");
        assertThat(learner.outline("Check yourself")).containsText("Done: ");
    }

    @Test
    void choicesKeepTheirShuffledOrderOverAReload() {
        learner.goesTo("Check yourself");
        String before = learner.page.locator(".option label").allTextContents().toString();
        learner.reloads();
        assertThat(learner.page.locator(".option label").allTextContents()).hasToString(before);
    }

    @Test
    void aFailedQuizMayBeTriedAgainAndTheBestTryCounts() {
        learner.goesTo("Check yourself").chooses("No, it counts jobs at work").presses("Next question");
        learner.chooses("A retired teacher").presses("Next question").types("1").presses("Next question");
        learner.chooses("two employed persons").presses("See your result");
        assertThat(learner.page.locator(".result")).containsText("Not passed yet");
        learner.presses("Try the quiz again");
        assertThat(learner.page.locator(".of")).hasText("Question 1 of 4");
        assertThat(learner.page.locator(".of")).isFocused();
        assertThat(learner.page.locator(".tag")).hasText("Try 2");
    }

    @Test
    void aDataExerciseGivesThreeTriesAndThenTheWorkedSolution() {
        learner.goesTo("Work it out").types("20");
        assertThat(learner.feedback()).containsText("2 tries left.");
        learner.types("30");
        assertThat(learner.feedback()).containsText("1 try left.");
        learner.types("40");
        assertThat(learner.feedback()).containsText("Here is how it is worked out.");
        assertThat(learner.feedback()).containsText("÷");
        learner.chooses("1982");
        assertThat(learner.outline("Work it out")).containsText("Done: ");
    }

    @Test
    void whatIsNoNumberUsesNoTry() {
        learner.goesTo("Work it out").types("about nine");
        assertThat(learner.feedback()).containsText("Type one number");
        assertThat(learner.page.locator(".numeric input")).isFocused();
        learner.types("20");
        assertThat(learner.feedback()).containsText("2 tries left.");
    }

    @Test
    void aDataExerciseShowsItsChartInWordsAndItsNumbersAsATable() {
        learner.goesTo("Work it out");
        assertThat(learner.page.locator("svg[role=img]"))
                .hasAttribute("aria-label", java.util.regex.Pattern.compile("^Line from 8.5"));
        assertThat(learner.page.locator("tbody tr")).hasCount(36);
        assertThat(learner.page.locator("tbody tr").nth(7)).containsText("110,204");
        assertThat(learner.page.locator(".src")).containsText("U.S. Bureau of Labor Statistics");
    }

    @Test
    void aVideoIsDoneWhenEnoughOfItWasPlayed() {
        learner.goesTo("Who is asked");
        learner.page.evaluate(
                "() => { const v = document.querySelector('video'); v.playbackRate = 8; return v.play(); }");
        assertThat(learner.outline("Who is asked")).containsText("Done: ");
    }

    @Test
    void seekingToTheEndIsNotWatching() {
        learner.goesTo("Who is asked");
        learner.page.evaluate(
                "() => { const v = document.querySelector('video'); v.currentTime = 17; return v.play(); }");
        learner.page.waitForFunction("() => document.querySelector('video').ended");
        assertThat(learner.page.locator(".watched")).containsText("watched; done at 90%.");
        assertThat(learner.outline("Who is asked")).containsText("Begun: ");
    }

    @Test
    void theTranscriptFollowsAndLeadsTheVideo() {
        learner.goesTo("Who is asked").page.locator(".transcript button").nth(2).click();
        assertThat(learner.page.locator(".transcript [aria-current]")).containsText("Nobody is asked");
        assertThat(((Number) learner.page.evaluate("document.querySelector('video').currentTime")).doubleValue())
                .isGreaterThanOrEqualTo(10);
        assertThat(learner.page.evaluate("document.querySelector('video').textTracks.length"))
                .isEqualTo(1);
    }

    @Test
    void speedIsRemembered() {
        learner.goesTo("Who is asked").page.locator(".speed select").selectOption("1.5");
        learner.reloads();
        assertThat(learner.page.evaluate("document.querySelector('video').playbackRate"))
                .isEqualTo(1.5);
    }

    @Test
    void aVideoResumesWhereItWasLeft() {
        learner.goesTo("Who is asked").page.locator(".transcript button").nth(1).click();
        learner.page.waitForFunction("() => document.querySelector('video').currentTime > 6");
        learner.page.evaluate("() => document.querySelector('video').pause()");
        learner.reloads();
        learner.page.waitForFunction("() => document.querySelector('video').currentTime > 5.9");
    }

    @Test
    void practiceInALessonIsGradedAndCountsForNothing() {
        Page page = learner.page;
        page.locator(".box").first().getByLabel("Unemployed").check();
        page.locator(".box").first().locator("button").click();
        assertThat(page.locator(".fb").first()).containsText("looked within four weeks");
        assertThat(learner.outline("Three boxes")).containsText("Begun: ");
    }

    @Test
    void theEndTellsWhatIsLeftAndLeadsThere() {
        learner.goesTo("Check yourself").presses("Finish the module");
        assertThat(learner.page.locator("h1")).hasText("Not finished yet");
        learner.presses("What the rate leaves out");
        assertThat(learner.page.locator("h1")).hasText("What the rate leaves out");
    }

    @Test
    void theReceiptSaysWhatIsSavedAndWhatStillCounts() {
        learner.page.locator(".ptop").getByText("Exit").click();
        assertThat(learner.page.locator("dialog")).containsText("Everything is saved.");
        assertThat(learner.page.locator("dialog")).containsText("0 of 5 activities done.");
        assertThat(learner.page.locator("dialog")).containsText("Check yourself: 4 questions open");
        learner.presses("Keep learning");
        assertThat(learner.page.locator("dialog")).hasCount(0);
    }

    @Test
    void everythingCanBeDoneWithTheKeyboard() {
        Page page = learner.page;
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        learner.outline("Check yourself").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.keyboard().press("Enter");
        assertThat(learner.feedback()).isVisible();
        assertThat(page.locator(".onward .btn").first()).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".of")).hasText("Question 2 of 4");
        assertThat(page.locator(".of")).isFocused();
    }

    @Test
    void onAPhoneTheOutlineStandsBehindAButton() {
        learner.page.setViewportSize(390, 844);
        assertThat(learner.page.locator("#outline")).isHidden();
        learner.page.locator(".outline-toggle").click();
        assertThat(learner.page.locator("#outline")).isVisible();
        learner.outline("Check yourself").focus();
        learner.page.keyboard().press("Escape");
        assertThat(learner.page.locator("#outline")).isHidden();
        assertThat(learner.page.locator(".outline-toggle")).isFocused();
        assertThat(((Number) learner.page.evaluate("document.documentElement.scrollWidth")).intValue())
                .isLessThanOrEqualTo(390);
    }
}
