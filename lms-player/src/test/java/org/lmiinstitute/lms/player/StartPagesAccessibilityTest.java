package org.lmiinstitute.lms.player;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a learner sees before or instead of a module, and at its end, under axe-core: on a desk in light and on a phone in dark. */
class StartPagesAccessibilityTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK"})
    void axeFindsNothingAtTheEndOfAnAttributedModule(int width, ColorScheme scheme) {
        String launch = "{\"adapter\": \"html\", \"attribution\": \"LMI Institute, used with permission\"}";
        String address = Fixture.unpackedPackage(folder, launch).toUri().toString();
        try (var learner = new Learner(context(width, scheme)).opens(address)) {
            learner.goesTo("Check yourself").presses("Finish the module");
            assertThat(learner.page.locator(".attribution").textContent())
                    .isEqualTo("LMI Institute, used with permission");
            assertClean(learner, "end");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK"})
    void axeFindsNothingInACourseThatStandsAlone(int width, ColorScheme scheme) {
        String address = Fixture.unpackedCourse(folder, "html").toUri().toString();
        try (var learner = new Learner(context(width, scheme)).opens(address)) {
            assertClean(learner, "course");
            learner.page.locator("a.btn").click();
            learner.page.waitForSelector("#content");
            learner.goesTo("Check yourself");
            assertClean(learner, "module of a course");
            learner.page.locator(".backlink").click();
            learner.page.waitForSelector(".modules");
            assertClean(learner, "course with a module begun");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK"})
    void axeFindsNothingWhereAThinPackageGetsNoModule(int width, ColorScheme scheme) {
        Fixture.thinPackage(
                folder,
                "{\"adapter\": \"scorm2004\", \"base\": \"%s\", \"title\": \"Employed\", \"language\": \"en\"}"
                        .formatted(FakeHome.DISPATCH));
        BrowserContext context = context(width, scheme);
        FakeHome home = new FakeHome(context);
        home.reachable = false;
        ScormSystem system = new ScormSystem(context, "scorm2004", folder);
        try (var learner = system.open()) {
            learner.page.waitForSelector("#lmi-player[data-ready=failed]");
            assertClean(learner, "institute out of reach");
            home.reachable = true;
            home.refusal = new FakeHome.Refusal(403, "The licence has ended", "It ended on May 31, 2027.");
            learner.presses("Try again");
            learner.page.waitForSelector(".refusal");
            assertClean(learner, "refusal");
            learner.page.reload();
            assertThat(learner.page.locator("h1").textContent()).isEqualTo("This session is over");
            assertClean(learner, "session that is over");
        }
    }

    private static BrowserContext context(int width, ColorScheme scheme) {
        return Chromium.shared()
                .newContext(new NewContextOptions()
                        .setViewportSize(width, 800)
                        .setColorScheme(scheme)
                        // a colour half way between two is no colour of the design
                        .setReducedMotion(ReducedMotion.REDUCE));
    }

    private static void assertClean(Learner learner, String where) {
        List<String> violations = new AxeBuilder(learner.page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml() + " "
                                + rule.getNodes().get(0).getFailureSummary())
                        .toList();
        assertThat(violations).as(where).isEmpty();
    }
}
