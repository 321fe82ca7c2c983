package org.lmiinstitute.lms.test.external;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.test.Visitor;

/** The frame of a SCO is loaded again while the player stays: each loading is a session, and a SCO says of each that it took a minute. */
class ReloadedScoBrowserIT {

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
    void theMinutesBeforeAreKeptAndCountOnce(String module) throws Exception {
        String learner = "reload-" + module + "@example.org";
        try (Visitor visitor = packages.learnerAtDesk(learner)) {
            FrameLocator sco = PlayedPackages.open(visitor, module);
            visitor.page()
                    .waitForResponse(
                            kept -> kept.request().method().equals("PUT")
                                    && kept.url().contains("/scorm/"),
                            () -> sco.locator("#half").click());
            assertThat(sco.locator("#state")).hasText("half");
            Frame page = visitor.page().frame("sco").parentFrame();
            String address = page.url();

            Request lastWords = visitor.page()
                    .waitForRequest(
                            request -> request.method().equals("POST")
                                    && request.url().equals(address),
                            () -> page.evaluate("() => { location.reload(); }"));
            packages.awaitSessions(learner, MINUTE_MS);
            assertThat(sco.locator("#state")).containsText("resume");
            // who looks at the page's address, and who says the same again, changes nothing
            assertThat(visitor.page().request().get(address).status()).isEqualTo(200);
            sco.locator("#finish").click();

            packages.awaitSessions(learner, 2 * MINUTE_MS);
            assertThat(visitor.page()
                            .request()
                            .post(address, RequestOptions.create().setData(lastWords.postData()))
                            .status())
                    .isEqualTo(204);
            assertThat(packages.runs(learner).get(0))
                    .containsEntry("score", 0.9)
                    .containsEntry("entries", 1)
                    .hasEntrySatisfying("sessions", times -> assertThat(times.toString())
                            .matches("\\{\"[^\"]+\":60000,\"[^\"]+\":60000}"));
        }
    }
}
