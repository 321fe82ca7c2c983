package org.lmiinstitute.lms.test.external;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.test.Visitor;

/** Many packages open their course in a window of its own, which looks for its run-time by way of who opened it. */
class PackageWindowBrowserIT {

    /** What the SCO says of each session. */
    private static final long MINUTE_MS = 60_000;

    private static PlayedPackages packages;

    @BeforeAll
    static void start() throws Exception {
        packages = PlayedPackages.start();
    }

    @AfterAll
    static void stop() {
        packages.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"scorm12", "scorm2004"})
    void whatIsDoneInTheWindowCounts(String edition) throws Exception {
        String learner = "window-" + edition + "@example.org";
        try (Visitor visitor = packages.learnerAtDesk(learner)) {
            Page window = PlayedPackages.openWindow(visitor, edition);
            assertThat(window.locator("#state")).hasText("true ab-initio");
            finish(visitor, window);
            assertThat(window.isClosed()).isTrue();

            assertThat(visitor.page().locator(".unit-standing")).hasText("This part is done. Your best score: 90%.");
        }
        assertThat(packages.verbs(learner)).contains("completed (SCORM)");
        assertThat(packages.runs(learner)).singleElement().satisfies(run -> assertThat(run)
                .containsEntry("score", 0.9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scorm12", "scorm2004"})
    void aWindowThatIsOpenedAgainIsAnotherSession(String edition) throws Exception {
        String learner = "window-again-" + edition + "@example.org";
        try (Visitor visitor = packages.learnerAtDesk(learner)) {
            finish(visitor, PlayedPackages.openWindow(visitor, edition));

            Page again = visitor.page()
                    .waitForPopup(
                            () -> PlayedPackages.sco(visitor).locator("#open").click());
            assertThat(again.locator("#state")).containsText("true");
            finish(visitor, again);
        }
        packages.awaitSessions(learner, 2 * MINUTE_MS);
    }

    /** Presses the button, and waits until the page around the SCO has what another session begins with. */
    private static void finish(Visitor visitor, Page window) {
        String around = visitor.page().frame("sco").parentFrame().url();
        visitor.page()
                .waitForResponse(
                        answer -> answer.url().equals(around)
                                && answer.request().method().equals("GET"),
                        () -> PlayedPackages.finish(window));
    }

    /** No frame of a sandbox may lead another beside it, so what is made of frames has no place in the player's. */
    @ParameterizedTest
    @ValueSource(strings = {"scorm12", "scorm2004"})
    void aMenuBesideItsPagesHasAWindowOfItsOwn(String edition) throws Exception {
        String learner = "frames-" + edition + "@example.org";
        try (Visitor visitor = packages.learnerAtDesk(learner)) {
            Page window = PlayedPackages.openFrames(visitor, edition);
            FrameLocator sco = window.frameLocator("iframe");
            sco.frameLocator("[name=menu]").locator("a").click();
            FrameLocator content = sco.frameLocator("[name=content]");
            assertThat(content.locator("#state")).hasText("true ab-initio");
            assertThat(window.evaluate("() => opener")).isNull();
            content.locator("#finish").click();
            packages.awaitSessions(learner, MINUTE_MS);

            visitor.page().evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
            assertThat(visitor.page().locator(".unit-standing")).hasText("This part is done. Your best score: 90%.");
        }
    }

    @Test
    void whoWantsAWindowGoesOnInIt() throws Exception {
        String learner = "apart@example.org";
        try (Visitor visitor = packages.learnerAtDesk(learner)) {
            FrameLocator sco = PlayedPackages.open(visitor, "scorm12");
            sco.locator("#half").click();
            assertThat(sco.locator("#state")).hasText("half");
            visitor.takePictures("external-apart-desk");
            askForWindow(visitor);
            packages.awaitSessions(learner, MINUTE_MS);

            Page window = PlayedPackages.apart(visitor, "The first part");
            FrameLocator apart = window.frameLocator("iframe");
            assertThat(apart.locator("#state")).containsText("resume page-3 seen=1,2,3");
            visitor.open("/my-learning");
            apart.locator("#finish").click();
            // the window is an opening of its own
            packages.awaitSessions(learner, MINUTE_MS);
            assertThat(packages.runs(learner)).singleElement().satisfies(run -> assertThat(run)
                    .containsEntry("score", 0.9));
        }
    }

    @Test
    void aWindowSaysThatItsPartWasOpenedAgainElsewhere() throws Exception {
        try (Visitor visitor = packages.learnerWithPhone("twice@example.org")) {
            PlayedPackages.open(visitor, "scorm12");
            visitor.takePictures("external-apart-phone");
            askForWindow(visitor);
            Page window = PlayedPackages.apart(visitor, "The first part");
            FrameLocator apart = window.frameLocator("iframe");
            assertThat(apart.locator("#state")).not().isEmpty();

            PlayedPackages.open(visitor, "scorm12");
            apart.locator("#half").click();

            assertThat(window.locator("[role=alert]")).containsText("not saved any more");
        }
    }

    private static void askForWindow(Visitor visitor) {
        visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Own window"))
                .click();
    }

    @Test
    void theWindowReachesThePackageAndNothingOfThePlayer() throws Exception {
        String elsewhere = packages.installation().contentUrl("/content/").toString();
        try (Visitor visitor = packages.learnerAtDesk("window-isolated@example.org")) {
            Page window = PlayedPackages.openWindow(visitor, "scorm12");
            String player = visitor.page().url();

            assertThat(window.evaluate("() => opener.location.href").toString()).endsWith("/files/start.html");
            assertThat(window.evaluate("() => { try { return opener.top.document.title } catch { return 'closed' } }"))
                    .isEqualTo("closed");
            assertThat(window.evaluate(
                            "url => { try { opener.top.location.href = url } catch (e) { return e.name } }", elsewhere))
                    .isEqualTo("SecurityError");
            window.evaluate("url => { opener.open(url, '_top') }", elsewhere);
            window.evaluate("() => opener.top.close()");
            assertThat(visitor.page().isClosed()).isFalse();
            assertThat(window.evaluate("() => { opener.document.querySelector('#state').textContent = 'reached' }"))
                    .isNull();
            assertThat(PlayedPackages.sco(visitor).locator("#state")).hasText("reached");
            assertThat(visitor.page().url()).isEqualTo(player);
            visitor.complaints().clear();
        }
    }

    /** Whatever a package opens of ours is not in its hand. */
    @Test
    void ourPagesInTheWindowKnowNothingOfThePackage() throws Exception {
        try (Visitor visitor = packages.learnerAtDesk("window-ours@example.org")) {
            Page window = PlayedPackages.openWindow(visitor, "scorm12");
            for (String path : new String[] {
                "/my-learning", URI.create(visitor.page().url()).getPath()
            }) {
                Page ours = window.context()
                        .waitForPage(() -> window.evaluate(
                                "url => { window.ours = window.open(url) }",
                                packages.installation().url(path).toString()));
                ours.waitForURL("**" + path);
                assertThat(ours.evaluate("() => opener")).as(path).isNull();
                window.waitForFunction("() => window.ours.closed");
            }
        }
    }
}
