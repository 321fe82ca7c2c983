package org.lmiinstitute.lms.test.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.Visitor;

/** Parts open by their prerequisites (SCORM 1.2, Content Aggregation Model 2.3.2.5.1): from a delivered file to the end of the module. */
class PrerequisitesBrowserIT {

    /** Modules stay, so this is not the installation that others share. */
    private final Installation installation = Installation.restartable();

    private final String learner = UUID.randomUUID() + "@example.org";
    private String course;

    @BeforeEach
    void deliver() throws SQLException {
        installation.addLearner(learner, "Waiting Learner");
        ImportClient trainer = ImportClient.as(installation, "trainer@example.org");
        course = trainer.courseOf(trainer.accept("prerequisites.zip", DeliveredZip.scormWithPrerequisites()));
    }

    @Test
    void whatIsDoneInOnePartOpensTheNextAtOnce() {
        try (Visitor visitor = Visitor.atDesk(installation)) {
            begin(visitor);
            assertThat(heading(visitor)).hasText("The reading");
            assertThat(PlayedPart.state(visitor.page())).hasText("ab-initio");
            assertThat(PlayedPart.entry(visitor.page(), "The practice")).hasAttribute("aria-disabled", "true");
            assertThat(PlayedPart.entry(visitor.page(), "The practice")).containsText("Closed for now");
            PlayedPart.entry(visitor.page(), "The practice").press("Enter");
            assertThat(heading(visitor)).hasText("The reading");
            assertThat(button(visitor, "Next: The source")).isVisible();
            visitor.takePictures("prerequisites-closed-1280");

            press(visitor, "Complete");
            assertThat(PlayedPart.entry(visitor.page(), "The practice")).not().hasAttribute("aria-disabled", "true");
            button(visitor, "Next: The practice").press("Enter");
            assertThat(heading(visitor)).hasText("The practice");
            press(visitor, "Complete");
            button(visitor, "Next: The source").press("Enter");
            assertThat(heading(visitor)).hasText("The source");
            button(visitor, "Next: The test").press("Enter");
            assertThat(heading(visitor)).hasText("The test");

            press(visitor, "Fail");
            assertThat(button(visitor, "Next: More help")).isVisible();
            press(visitor, "Complete");
            assertThat(PlayedPart.entry(visitor.page(), "More help")).containsText("Closed for now");
            button(visitor, "Finish the module").press("Enter");
            assertThat(heading(visitor)).hasText("You finished this module");
        }
    }

    /** What a SCO tells at its end only is known when it has ended: Next leads to what that has opened. */
    @Test
    void whatEndsAsItIsLeftOpensWhatComesNext() {
        try (Visitor phone = Visitor.withPhone(installation)) {
            begin(phone);
            assertThat(PlayedPart.state(phone.page())).hasText("ab-initio");
            press(phone, "Complete at the end");
            assertThat(PlayedPart.state(phone.page())).hasText("later");

            button(phone, "Next: The source").click();

            assertThat(heading(phone)).hasText("The practice");
            assertThat(PlayedPart.state(phone.page())).hasText("ab-initio");
        }
    }

    private void begin(Visitor visitor) {
        visitor.signIn(learner);
        visitor.open(course);
        button(visitor, "Enroll").click();
        visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^(Start|Continue)")))
                .first()
                .click();
        // the first page of a server that has just started takes its time
        PlayedPart.state(visitor.page()).waitFor();
    }

    private static void press(Visitor visitor, String name) {
        PlayedPart.sco(visitor.page())
                .getByRole(
                        AriaRole.BUTTON,
                        new FrameLocator.GetByRoleOptions().setName(name).setExact(true))
                .press("Enter");
    }

    private static Locator heading(Visitor visitor) {
        return visitor.page().locator("h1");
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
