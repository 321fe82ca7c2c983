package org.lmiinstitute.lms.test.external;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.launcher.Ports;
import org.lmiinstitute.lms.test.Visitor;

/** Where {@code LMS_CONTENT_URL} gives each package a host: browsers find all names below localhost on their own machine. */
class HostPerPackageIT {

    private static final String KEEP =
            """
            async () => {
              localStorage.setItem('secret', 'kept');
              document.cookie = 'secret=kept';
              await new Promise((done) => { indexedDB.open('secret').onsuccess = done; });
            }""";

    private static final String FIND =
            """
            async () => [localStorage.getItem('secret'), document.cookie,
                ...(await indexedDB.databases()).map((one) => one.name)].join('')""";

    private static PlayedPackages packages;

    @BeforeAll
    static void start() throws Exception {
        int port = Ports.free();
        packages = PlayedPackages.start(Map.of(
                "LMS_CONTENT_PORT", String.valueOf(port), "LMS_CONTENT_URL", "http://{package}.localhost:" + port));
    }

    @AfterAll
    static void stop() {
        packages.close();
    }

    /** In tabs of their own: a frame of another site may have no storage at all, so that nothing could be read there anyway. */
    @Test
    void packagesAreStrangersToEachOther() {
        try (Visitor visitor = Visitor.atDesk(packages.installation())) {
            visitor.signIn("learner@example.org");
            PlayedPackages.enroll(visitor);
            URI first = opened(visitor, "scorm12");
            URI second = opened(visitor, "scorm2004");
            assertThat(second.getHost()).endsWith(".localhost").isNotEqualTo(first.getHost());
            Page tab = visitor.context().newPage();

            tab.navigate(first.toString());
            tab.evaluate(KEEP);
            assertThat(tab.evaluate(FIND)).isEqualTo("keptsecret=keptsecret");
            assertThat(statusOf(tab, first.getPath())).isEqualTo(200);

            tab.navigate(second.toString());
            assertThat(tab.evaluate(FIND)).isEqualTo("");
            assertThat(statusOf(tab, second.getPath())).isEqualTo(200);
            assertThat(statusOf(tab, first.getPath()))
                    .as("a file of the first at the host of the second")
                    .isEqualTo(404);
        }
    }

    @Test
    void whatAPackageSaysReachesThePlayer() throws Exception {
        try (Visitor visitor = packages.learnerAtDesk("hosts@example.org")) {
            FrameLocator sco = PlayedPackages.open(visitor, "scorm12");
            sco.locator("#finish").click();
            assertThat(visitor.page().locator(".unit-standing")).hasText("This part is done. Your best score: 90%.");
            visitor.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Next: The second part"))
                    .click();
            PlayedPackages.awaitSco(visitor, "two.html");
            assertThat(sco.locator("#state")).containsText("ab-initio");
        }
    }

    @Test
    void aWindowOfAPackageFindsItsRunTime() throws Exception {
        try (Visitor visitor = packages.learnerAtDesk("host-window@example.org")) {
            Page window = PlayedPackages.openWindow(visitor, "scorm2004");
            assertThat(window.locator("#state")).hasText("true ab-initio");
            PlayedPackages.finish(window);
            assertThat(visitor.page().locator(".unit-standing")).hasText("This part is done. Your best score: 90%.");
        }
    }

    /** Opens a module in the player. @return where its first SCO is */
    private static URI opened(Visitor visitor, String module) {
        assertThat(PlayedPackages.open(visitor, module).locator("#state")).containsText("ab-initio");
        return URI.create(visitor.page().frame("sco").url());
    }

    private static Object statusOf(Page tab, String path) {
        return tab.evaluate("path => fetch(path).then((answer) => answer.status)", path);
    }
}
