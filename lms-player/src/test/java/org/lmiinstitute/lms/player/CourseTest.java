package org.lmiinstitute.lms.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A course that stands alone, opened from a folder: its start page, and the ways between its modules. */
class CourseTest {

    @TempDir
    Path folder;

    private Learner learner;

    @BeforeEach
    void open() {
        String address = Fixture.unpackedCourse(folder, "html").toUri().toString();
        learner = new Learner(Chromium.shared().newContext()).opens(address);
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        assertThat(learner.complaints).isEmpty();
        learner.close();
    }

    @Test
    void showsItsModulesAndOneWayToBegin() {
        assertThat(learner.page).hasTitle("Finding Your Way");
        assertThat(learner.page.locator(".modules li")).hasCount(2);
        assertThat(module("Counting jobs")).containsText("Not started: ");
        assertThat(learner.page.locator("a.btn")).hasText("Begin with “Employed, unemployed, or neither”");
    }

    @Test
    void aBegunModuleGoesOnWhereItWasLeft() {
        learner.follows("a.btn");
        learner.passesTheQuiz();
        assertThat(learner.saveState()).hasText("Kept in this browser");
        learner.exits();
        assertThat(learner.page.locator(".receipt-saved"))
                .hasText("Everything is kept in this browser. When you come back, you go on exactly here.");
        learner.presses("Leave");
        learner.page.waitForSelector(".modules");
        assertThat(module("Employed")).containsText("20% done");
        assertThat(learner.page.locator("a.btn")).hasText("Continue with “Employed, unemployed, or neither”");
        learner.follows("a.btn");
        assertThat(learner.heading()).isEqualTo("Check yourself");
        assertThat(learner.outline("Check yourself")).containsText("100%");
    }

    @Test
    void aDoneModuleLeadsToTheNextAndBackToTheCourse() {
        learner.follows("a.btn");
        assertThat(learner.page.locator("#outline h2")).hasText("Module 1 of 2");
        learner.passesTheQuiz().doesTheRest().goesTo("Check yourself").presses("Finish the module");
        assertThat(learner.page.locator("main a.btn.quiet")).hasText("Back to the course");
        learner.follows("main a.btn:not(.quiet)");
        assertThat(learner.page.locator("#outline h2")).hasText("Module 2 of 2");
        learner.follows(".backlink");
        assertThat(module("Employed")).containsText("Done: ");
        assertThat(learner.page.locator("main")).containsText("1 of 2 modules done");
        assertThat(learner.page.locator("a.btn")).hasText("Continue with “Counting jobs”");
    }

    private Locator module(String title) {
        return learner.page.locator(".modules li").filter(new Locator.FilterOptions().setHasText(title));
    }
}
