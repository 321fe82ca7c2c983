package org.lmiinstitute.lms.test.external;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.test.Departure;
import org.lmiinstitute.lms.test.Visitor;

/** A SCO that ends when it is asked whether it may go, before the page around it is gone; its package has no rules. */
class LeavingScoBrowserIT {

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
    @CsvSource({"scorm12, LINK", "scorm12, CLOSE", "scorm2004, LINK", "scorm2004, CLOSE", "scorm2004, BACK"})
    void itsLastWordsArrive(String module, Departure departure) throws Exception {
        String learner = "leaving-" + module + "-" + departure + "@example.org";
        try (Visitor desk = packages.learnerAtDesk(learner)) {
            FrameLocator sco = PlayedPackages.open(desk, module);
            assertThat(sco.locator("#state")).containsText("ab-initio");
            sco.locator("#half").click();
            assertThat(sco.locator("#state")).hasText("half");
            desk.page()
                    .frame("sco")
                    .evaluate("() => addEventListener('beforeunload', () => end('suspend', 'exitAll'))");

            departure.leave(desk);
            packages.awaitSessions(learner, MINUTE_MS);
        }
        try (Visitor phone = Visitor.withPhone(packages.installation())) {
            phone.signIn(learner);
            assertThat(PlayedPackages.open(phone, module).locator("#state")).containsText("resume page-3 seen=1,2,3");
        }
    }
}
