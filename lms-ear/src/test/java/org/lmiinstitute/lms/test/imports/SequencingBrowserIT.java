package org.lmiinstitute.lms.test.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.lmiinstitute.lms.test.Keyboard;
import org.lmiinstitute.lms.test.Visitor;

/** The rules of a manifest lead its learner (SCORM 2004 4th edition, Sequencing and Navigation): from a delivered file to the end of the module. */
class SequencingBrowserIT {

    /** Modules stay, so this is not the installation that others share. */
    private final Installation installation = Installation.restartable();

    /** As much as a finger needs, in pixels. */
    private static final int FINGER = 44;

    private final String learner = UUID.randomUUID() + "@example.org";
    private String course;

    @BeforeEach
    void deliver() throws SQLException {
        installation.addLearner(learner, "Led Learner");
        ImportClient trainer = ImportClient.as(installation, "trainer@example.org");
        course = trainer.courseOf(trainer.accept("sequenced.zip", DeliveredZip.sequencedScorm()));
    }

    @Test
    void whoKnowsTheTermsIsLedPastThemAndGoesOnElsewhere() {
        try (Visitor desk = Visitor.atDesk(installation)) {
            begin(desk);
            assertThat(heading(desk)).hasText("What you know");
            assertThat(PlayedPart.state(desk.page())).hasText("ab-initio");
            assertThat(PlayedPart.entry(desk.page(), "The test")).hasAttribute("aria-disabled", "true");
            assertThat(PlayedPart.entry(desk.page(), "The test")).containsText("Closed for now");
            desk.takePictures("sequencing-closed-1280");

            press(desk, "Pass");
            assertThat(PlayedPart.entry(desk.page(), "The terms")).hasCount(0);
            button(desk, "Next: Practice").click();
            assertThat(heading(desk)).hasText("Practice");
            assertThat(PlayedPart.state(desk.page())).hasText("ab-initio");
            press(desk, "Go half way");
            assertThat(PlayedPart.state(desk.page())).hasText("half");
            desk.open("/my-learning");
        }
        try (Visitor phone = Visitor.withPhone(installation)) {
            begin(phone);
            assertThat(heading(phone)).hasText("Practice");
            assertThat(PlayedPart.state(phone.page())).hasText("resume page-3");
            phone.takePictures("sequencing-resumed-390");
            press(phone, "Pass");
            button(phone, "Next: The test").click();
            assertThat(heading(phone)).hasText("The test");
            assertThat(PlayedPart.state(phone.page())).hasText("ab-initio");
            press(phone, "Pass");
            assertThat(PlayedPart.state(phone.page())).hasText("passed");
            button(phone, "Finish the module").click();
            assertThat(heading(phone)).hasText("You finished this module");
            phone.open(course);
            assertThat(phone.page().locator("main")).containsText("You completed this course.");
        }
    }

    @Test
    void aPartThatIsClosedCannotBeOpenedAndAFailedTestIsTakenAgain() {
        try (Visitor visitor = Visitor.atDesk(installation)) {
            begin(visitor);
            assertThat(PlayedPart.state(visitor.page())).hasText("ab-initio");
            // its rules lead by way of the player
            assertThat(button(visitor, "Full screen")).isVisible();
            assertThat(button(visitor, "Own window")).hasCount(0);
            PlayedPart.entry(visitor.page(), "The test").press("Enter");
            press(visitor, "Fail");
            assertThat(PlayedPart.state(visitor.page())).hasText("failed");
            assertThat(heading(visitor)).hasText("What you know");
            button(visitor, "Next: The terms").press("Enter");
            assertThat(heading(visitor)).hasText("The terms");
            press(visitor, "Pass");
            button(visitor, "Next: Practice").press("Enter");
            assertThat(heading(visitor)).hasText("Practice");
            press(visitor, "Pass");
            PlayedPart.entry(visitor.page(), "The test").press("Enter");
            assertThat(heading(visitor)).hasText("The test");
            assertThat(PlayedPart.state(visitor.page())).hasText("ab-initio");

            press(visitor, "Fail");
            assertThat(PlayedPart.state(visitor.page())).hasText("failed");
            // its result stands until the learner goes on
            button(visitor, "Next: The test").press("Enter");
            assertThat(PlayedPart.state(visitor.page())).hasText("ab-initio");
            assertThat(heading(visitor)).hasText("The test");
            press(visitor, "Pass");
            button(visitor, "Finish the module").press("Enter");
            assertThat(heading(visitor)).hasText("You finished this module");
        }
    }

    /** A chapter of the package is a place to go to as its parts are; on a phone it is as large under the thumb. */
    @Test
    void aHeadingLeadsToItsChapterWithoutAMouse() {
        try (Visitor phone = Visitor.withPhone(installation)) {
            Keyboard keyboard = new Keyboard(phone.page());
            Locator outline = button(phone, "Outline");
            Locator chapter = button(phone, "At work");
            begin(phone);
            assertThat(PlayedPart.state(phone.page())).hasText("ab-initio");

            keyboard.enterBefore(outline);
            assertThat(chapter).isVisible();
            assertThat(chapter.boundingBox().height).isGreaterThanOrEqualTo(FINGER);
            phone.takePictures("sequencing-heading-390");
            keyboard.reach(chapter);
            phone.takePicture("sequencing-heading-focus-390");
            keyboard.press("Escape");
            assertThat(chapter).isHidden();
            assertThat(outline).isFocused();

            keyboard.press("Enter");
            keyboard.enter(chapter);
            assertThat(heading(phone)).hasText("Practice");
            assertThat(heading(phone)).isFocused();
            assertThat(chapter).isHidden();
        }
        try (Visitor desk = Visitor.atDesk(installation)) {
            begin(desk);
            assertThat(PlayedPart.state(desk.page())).isVisible();
            new Keyboard(desk.page()).reachBefore(button(desk, "At work"));
            desk.takePictures("sequencing-heading-1280");
        }
    }

    /** Another window, left open since, leads where the rules do not lead any more: it says so, and counts nothing. */
    @Test
    void whatHasClosedSaysWhereToGo() {
        try (Visitor visitor = Visitor.atDesk(installation)) {
            begin(visitor);
            assertThat(PlayedPart.state(visitor.page())).hasText("ab-initio");
            Page other = another(visitor);
            PlayedPart.sco(other).locator("#pass").click();
            other.getByRole(AriaRole.BUTTON, named("Next: Practice")).click();
            assertThat(other.locator("h1")).hasText("Practice");

            PlayedPart.entry(visitor.page(), "The terms").click();
            assertThat(visitor.page().locator(".unit")).containsText("closed");
            visitor.takePictures("sequencing-refused-1280");
            button(visitor, "Go to").click();
            assertThat(heading(visitor)).hasText("Practice");
            visitor.complaints().clear();
        }
    }

    /** The rules would not know from where they lead otherwise. */
    @Test
    void ofTwoPartsInTwoWindowsTheOneOpenedLastIsListenedTo() {
        try (Visitor visitor = Visitor.atDesk(installation)) {
            begin(visitor);
            assertThat(PlayedPart.state(visitor.page())).hasText("ab-initio");
            Page other = another(visitor);
            PlayedPart.sco(other).locator("#fail").click();
            other.getByRole(AriaRole.BUTTON, named("Next: The terms")).click();
            assertThat(PlayedPart.sco(other).locator("#state")).hasText("ab-initio");

            PlayedPart.entry(visitor.page(), "Practice").click();
            assertThat(heading(visitor)).hasText("Practice");
            assertThat(PlayedPart.state(visitor.page())).hasText("ab-initio");
            PlayedPart.sco(other).locator("#pass").click();
            assertThat(other.locator("body")).containsText("Not saved");

            press(visitor, "Pass");
            button(visitor, "Next: The test").click();
            assertThat(PlayedPart.state(visitor.page())).hasText("ab-initio");
            assertThat(heading(visitor)).hasText("The test");
            visitor.complaints().clear();
        }
    }

    private static Page another(Visitor visitor) {
        Page other = visitor.context().newPage();
        other.navigate(visitor.page().url());
        assertThat(PlayedPart.sco(other).locator("#state")).isVisible();
        return other;
    }

    private void begin(Visitor visitor) {
        visitor.signIn(learner);
        visitor.open(course);
        Locator enroll = button(visitor, "Enroll");
        if (enroll.count() > 0) {
            enroll.click();
        }
        visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^(Start|Continue)")))
                .first()
                .click();
    }

    private static void press(Visitor visitor, String name) {
        PlayedPart.sco(visitor.page())
                .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name))
                .click();
    }

    private static Locator heading(Visitor visitor) {
        return visitor.page().locator("h1");
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.BUTTON, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
