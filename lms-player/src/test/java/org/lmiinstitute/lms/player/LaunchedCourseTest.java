package org.lmiinstitute.lms.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A course that a tincan.xml launches: its modules are launched from its page, and it is completed with them. */
class LaunchedCourseTest {

    private static final String REGISTRATION = "&registration=0190b6c0-0000-7000-8000-0000000000bb";

    @TempDir
    Path folder;

    private FakeLrs lrs;
    private Learner learner;

    @BeforeEach
    void launch() {
        String page = Fixture.unpackedCourse(folder, "xapi").toUri().toString();
        BrowserContext context = Chromium.shared().newContext();
        lrs = new FakeLrs(context);
        learner = new Learner(context).opens(lrs.tincan(page, FakeLrs.ADA, REGISTRATION));
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        assertThat(lrs.problems).isEmpty();
        // a browser notes each 404, and a state that is not there yet is one
        assertThat(learner.complaints).allMatch(complaint -> complaint.contains("404"));
        learner.close();
    }

    @Test
    void aModuleIsAnActivityOfItsOwnInTheSameRegistration() {
        learner.follows("a.btn");
        learner.page.waitForCondition(() -> !lrs.statements.isEmpty());
        JsonObject first = lrs.statements.get(0);
        assertThat(FakeLrs.verb(first)).isEqualTo("initialized");
        assertThat(activity(first)).isEqualTo(Fixture.FIRST_MODULE);
        assertThat(REGISTRATION)
                .endsWith(first.getAsJsonObject("context").get("registration").getAsString());
    }

    @Test
    void itIsPassedAndCompletedOnceWithItsLastModule() {
        learner.follows("a.btn");
        learner.passesTheQuiz().doesTheRest();
        learner.page.waitForCondition(() -> lrs.verbs().contains("completed"));
        assertThat(toldOfTheCourse()).isEmpty();
        learner.follows(".backlink");
        assertThat(module("Employed")).containsText("Done: ");

        learner.follows("a.btn");
        learner.passesTheQuiz().doesTheRest();
        learner.page.waitForCondition(() -> toldOfTheCourse().contains("completed"));
        learner.follows(".backlink");
        assertThat(learner.page.locator("main")).containsText("2 of 2 modules done");
        assertThat(toldOfTheCourse()).containsExactly("passed", "completed");
    }

    private List<String> toldOfTheCourse() {
        return lrs.statements.stream()
                .filter(statement -> activity(statement).equals(FakeLrs.ACTIVITY))
                .map(FakeLrs::verb)
                .toList();
    }

    private static String activity(JsonObject statement) {
        return statement.getAsJsonObject("object").get("id").getAsString();
    }

    private Locator module(String title) {
        return learner.page.locator(".modules li").filter(new Locator.FilterOptions().setHasText(title));
    }
}
