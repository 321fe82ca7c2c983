package org.lmiinstitute.lms.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The player in the LMS: the server grades, the line may break, nothing is lost. */
class LmsTest {

    private static final HasTextOptions PATIENTLY = new HasTextOptions().setTimeout(15_000);

    private static final String NOTES_EVERY_SAVE_STATE =
            """
            window.saveStates = [];
            new MutationObserver(() => {
              const save = document.querySelector('.save');
              if (save) saveStates.push(save.textContent);
            }).observe(document, { subtree: true, childList: true, characterData: true });
            """;

    private FakeLms lms;
    private Learner learner;

    @BeforeEach
    void begin() {
        BrowserContext context = Chromium.shared().newContext();
        lms = new FakeLms(context);
        learner = new Learner(context);
    }

    @AfterEach
    void leave() {
        learner.close();
    }

    @Test
    void tellsWhatTheLearnerDoesAndWhereTheLearnerIs() {
        learner.opens(FakeLms.PAGE).presses("Next: Who is asked, and how");
        assertThat(learner.saveState()).hasText("Saved");
        learner.page.waitForCondition(
                () -> lms.told("PUT /state").stream().anyMatch(line -> line.contains(shortOf("Who is asked"))));
        assertThat(lms.told("POST /experiences")).anyMatch(line -> line.contains("\"kind\":\"opened\""));
        assertThat(lms.told("POST /experiences")).anyMatch(line -> line.contains("\"kind\":\"finished\""));
        assertThat(learner.complaints).isEmpty();
    }

    @Test
    void theServersGradeIsShown() {
        learner.opens(FakeLms.PAGE).goesTo("Check yourself").chooses("Yes, because the survey counts people at home");
        assertThat(learner.feedback()).containsText("So says the server.");
        assertThat(lms.told("POST /answers")).singleElement().asString().contains("\"response\":\"a\"", "\"try\":1");
    }

    @Test
    void practiceIsGradedByTheServerToo() {
        learner.opens(FakeLms.PAGE);
        learner.page.locator(".box").first().getByLabel("Unemployed").check();
        learner.page.locator(".box").first().locator("button").click();
        assertThat(learner.feedback()).containsText("So says the server.");
    }

    @Test
    void resumesWhereTheServerSays() {
        lms.state =
                "{\"v\":1,\"rev\":\"1.0\",\"at\":\"%s\",\"step\":1,\"prefs\":{}}".formatted(shortOf("Check yourself"));
        lms.progress = "{\"status\":\"in-progress\",\"activities\":{\"%s\":{\"status\":\"completed\"}}}"
                .formatted(shortOf("Three boxes"));
        learner.opens(FakeLms.PAGE);
        assertThat(learner.heading()).isEqualTo("Check yourself");
        assertThat(learner.outline("Three boxes")).containsText("Done: ");
        assertThat(learner.page.locator("#outline .meta")).hasText("27 min · about 21 min left");
    }

    @Test
    void offlineStepsWaitAndArriveInOrder() {
        learner.opens(FakeLms.PAGE);
        assertThat(learner.saveState()).hasText("Saved");
        lms.reachable = false;
        learner.goesTo("Check yourself").chooses("Yes, because the survey counts people at home");
        assertThat(learner.saveState()).hasText(Pattern.compile("Offline: \\d steps waiting"));
        assertThat(learner.feedback()).containsText("as soon as it arrives");
        learner.presses("Next question").chooses("A nurse on paid vacation");

        lms.reachable = true;

        assertThat(learner.saveState()).hasText("Saved", PATIENTLY);
        assertThat(lms.told("POST /answers")).hasSize(2);
        assertThat(lms.told("POST /answers").get(0)).contains("\"response\":\"a\"");
        assertThat(learner.feedback()).containsText("So says the server.");
    }

    @Test
    void whatWaitedWhenTheWindowClosedIsSentAtTheNextVisit() {
        learner.opens(FakeLms.PAGE).goesTo("Check yourself");
        assertThat(learner.saveState()).hasText("Saved");
        lms.reachable = false;
        learner.chooses("Yes, because the survey counts people at home");
        assertThat(learner.feedback()).containsText("as soon as it arrives");
        closesTheWindow();
        lms.reachable = true;

        lms.state =
                "{\"v\":1,\"rev\":\"1.0\",\"at\":\"%s\",\"step\":0,\"prefs\":{}}".formatted(shortOf("Check yourself"));
        Learner again = new Learner(learner.page.context()).opens(FakeLms.PAGE);

        assertThat(again.saveState()).hasText("Saved", PATIENTLY);
        assertThat(lms.told("POST /answers")).singleElement().asString().contains("\"response\":\"a\"");
    }

    /** Nothing is called saved while it is not known to be: at the next visit too, what waits is said before it is sent. */
    @Test
    void whatWaitsAtTheStartIsNeverCalledSaved() {
        learner.opens(FakeLms.PAGE).goesTo("Check yourself");
        assertThat(learner.saveState()).hasText("Saved");
        lms.reachable = false;
        learner.chooses("Yes, because the survey counts people at home");
        assertThat(learner.saveState()).hasText(Pattern.compile("Offline: .*"));
        closesTheWindow();

        Learner again = new Learner(learner.page.context());
        again.page.addInitScript(NOTES_EVERY_SAVE_STATE);
        again.opens(FakeLms.PAGE);

        assertThat(again.saveState()).hasText(Pattern.compile("Offline: .*"));
        assertThat(again.page.evaluate("saveStates.length > 0 && !saveStates.includes('Saved')"))
                .isEqualTo(true);
    }

    /**
     * The browser hands what a page wrote to its storage to the next page a little later, and a window that closes at once may take
     * it along; nobody closes a window that fast.
     */
    private void closesTheWindow() {
        var witness = learner.page.context().newPage();
        witness.navigate(FakeLms.ELSEWHERE);
        witness.waitForFunction("() => Object.values(localStorage).some((item) => item.includes('/answers'))");
        witness.close();
        learner.page.close();
    }

    /** While the server starts, it answers 404 in HTML for an application that it does not have yet. */
    @Test
    void aServerWithoutItsApplicationRefusesNothing() {
        learner.opens(FakeLms.PAGE).goesTo("Check yourself");
        assertThat(learner.saveState()).hasText("Saved");
        lms.undeployed = true;
        learner.chooses("Yes, because the survey counts people at home");
        assertThat(learner.saveState()).hasText(Pattern.compile("Offline: \\d steps? waiting"));
        assertThat(learner.feedback()).containsText("as soon as it arrives");
        learner.presses("Next question").chooses("A nurse on paid vacation");

        lms.undeployed = false;

        assertThat(learner.saveState()).hasText("Saved", PATIENTLY);
        assertThat(lms.told("POST /answers")).hasSize(2);
        assertThat(lms.told("POST /answers").get(0)).contains("\"response\":\"a\"");
        assertThat(learner.feedback()).containsText("So says the server.");
    }

    @Test
    void aPlaceThatWaitedDoesNotOverruleANewerOneFromAnotherDevice() {
        learner.opens(FakeLms.PAGE);
        assertThat(learner.saveState()).hasText("Saved");
        lms.reachable = false;
        learner.goesTo("Work it out");
        assertThat(learner.saveState()).hasText(Pattern.compile("Offline: .*"));
        learner.page.close();
        lms.reachable = true;

        lms.state = "{\"v\":1,\"rev\":\"1.0\",\"at\":\"%s\",\"step\":0,\"t\":%d}"
                .formatted(shortOf("Check yourself"), System.currentTimeMillis() + 60_000);
        Learner again = new Learner(learner.page.context()).opens(FakeLms.PAGE);

        assertThat(again.heading()).isEqualTo("Check yourself");
    }

    @Test
    void aStepThatTheServerRefusesStaysInSight() {
        learner.opens(FakeLms.PAGE);
        assertThat(learner.saveState()).hasText("Saved");
        lms.refusal = 422;
        learner.goesTo("Check yourself");
        assertThat(learner.page.locator(".notice")).containsText("did not accept");
        lms.refusal = 0;
        learner.goesTo("Work it out");
        assertThat(learner.saveState()).hasText("Not saved");
    }

    @Test
    void afterTwelveHoursThePlayerOffersToReload() {
        learner.opens(FakeLms.PAGE);
        assertThat(learner.saveState()).hasText("Saved");
        lms.refusal = 401;
        learner.goesTo("Check yourself");
        assertThat(learner.page.locator(".notice")).containsText("You have been signed out");
        assertThat(learner.saveState()).hasText("Not saved");
        lms.refusal = 0;
        learner.page.locator(".notice button").click();
        learner.waitsForTheModule();
        assertThat(learner.saveState()).hasText("Saved", PATIENTLY);
    }

    @Test
    void theReceiptIsHonestWhenOffline() {
        learner.opens(FakeLms.PAGE);
        assertThat(learner.saveState()).hasText("Saved");
        lms.reachable = false;
        learner.goesTo("Check yourself");
        learner.page.locator(".ptop").getByText("Exit").click();
        assertThat(learner.page.locator(".receipt-saved")).hasText(Pattern.compile("\\d steps wait in this browser.*"));
    }

    @Test
    void leavingSendsWhatIsLeftAndGoesToTheCourse() {
        learner.opens(FakeLms.PAGE).page.locator(".ptop").getByText("Exit").click();
        assertThat(learner.page.locator("dialog")).containsText("Everything is saved.");
        learner.presses("Leave");
        learner.page.waitForURL("**/courses/lmi-101");
        learner.page.waitForCondition(() -> !lms.told("POST /exit").isEmpty());
    }

    private static String shortOf(String title) {
        return com.google.gson.JsonParser.parseString(Fixture.document())
                .getAsJsonObject()
                .getAsJsonArray("activities")
                .asList()
                .stream()
                .map(com.google.gson.JsonElement::getAsJsonObject)
                .filter(activity -> activity.get("title").getAsString().startsWith(title))
                .map(activity -> activity.get("short").getAsString())
                .findFirst()
                .orElseThrow();
    }
}
