package org.lmiinstitute.lms.player;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page of the player under axe-core: on a desk in light and on a phone in dark, which tells all that the other two would. What
 * axe reports is the evidence that lies in every package, so the kept evidence has to be what it reports now.
 */
class AccessibilityTest {

    private static final AxeEvidence EVIDENCE = new AxeEvidence();

    @TempDir
    Path folder;

    @AfterAll
    static void theKeptEvidenceIsWhatAxeReports() {
        assertThat(AxeEvidence.kept())
                .as("take target/accessibility-evidence.json over into src/main/resources/player")
                .isEqualTo(EVIDENCE.written());
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK"})
    void axeFindsNothing(int width, ColorScheme scheme) {
        var context = Chromium.shared()
                .newContext(new NewContextOptions()
                        .setViewportSize(width, 800)
                        .setColorScheme(scheme)
                        // a colour half way between two is no colour of the design
                        .setReducedMotion(ReducedMotion.REDUCE));
        EVIDENCE.addView(width, scheme.name());
        String address = Fixture.unpackedPackage(
                        folder,
                        "{\"adapter\": \"local\", \"course\": {\"title\": \"LMI-101\", \"position\": 2, \"of\": 4}, \"exitHref\": \"#\"}")
                .toUri()
                .toString();
        try (var learner = new Learner(context).opens(address)) {
            assertClean(learner, "lesson");
            learner.presses("Next: Who is asked, and how");
            assertClean(learner, "video");
            learner.goesTo("Work it out").types("20");
            learner.feedback().waitFor();
            assertClean(learner, "data exercise with feedback");
            learner.goesTo("What the rate leaves out");
            assertClean(learner, "charts");
            learner.goesTo("Check yourself");
            assertClean(learner, "question");
            learner.chooses("No, it counts jobs at work").presses("Next question");
            learner.chooses("A nurse on paid vacation")
                    .presses("Next question")
                    .types("9.3")
                    .presses("Next question");
            learner.chooses("two employed persons");
            assertClean(learner, "question with feedback");
            learner.presses("See your result");
            assertClean(learner, "result");
            learner.presses("Finish the module");
            assertClean(learner, "end");
            learner.page.locator(".ptop").getByText("Exit").click();
            assertClean(learner, "receipt");
        }
    }

    private static void assertClean(Learner learner, String where) {
        AxeResults results = new AxeBuilder(learner.page).setLegacyMode(true).analyze();
        List<String> violations = results.getViolations().stream()
                .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml() + " "
                        + rule.getNodes().get(0).getFailureSummary())
                .toList();
        assertThat(violations).as(where).isEmpty();
        EVIDENCE.add(where, results);
    }
}
