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
import org.lmiinstitute.lms.test.Visitor;
import org.lmiinstitute.lms.test.XapiClient;

/** Units of a cmi5 course in the frame of the player, in a real browser, which keeps answers and takes pages away. Sections are cmi5's. */
class FramedUnitBrowserIT {

    private static final String TERMINATED = "http://adlnet.gov/expapi/verbs/terminated";
    private static final String ABANDONED = "https://w3id.org/xapi/adl/verbs/abandoned";

    /** Modules stay, so this is not the installation that others share. */
    private final Installation installation = Installation.restartable();

    private final XapiClient records = new XapiClient(installation, Installation.LRS_KEY, Installation.LRS_SECRET);
    private final String title = "framed-" + UUID.randomUUID();
    private final String learner = title + "@example.org";
    private String course;

    @BeforeEach
    void bringIn() throws SQLException {
        ImportClient delivering = ImportClient.as(installation, "trainer@example.org");
        course = delivering.courseOf(delivering.accept("framed.zip", DeliveredZip.framedCmi5(title)));
        installation.addLearner(learner, "Fay Framed");
    }

    /** Section 11: preferences that are old look fresh to a browser, and a unit that did not retrieve them may not begin. */
    @Test
    void aUnitBeginsHoweverOldThePreferencesAre() throws SQLException {
        try (Visitor visitor = begin()) {
            agePreferences();
            visitor.page().reload();
            assertThat(unit(visitor).locator("#state")).hasText("initialized 204");

            next(visitor);

            assertThat(unit(visitor).locator("#state")).hasText("initialized 204");
        }
    }

    /** Section 9.3.8. */
    @Test
    void aUnitSaysItsLastWordsWhenTheLearnerGoesOn() throws SQLException {
        try (Visitor visitor = begin()) {
            next(visitor);
            assertThat(unit(visitor).locator("#state")).hasText("initialized 204");

            assertThat(said(TERMINATED, "one")).isEqualTo(1);
            assertThat(said(ABANDONED, "one")).isZero();
        }
    }

    @Test
    void theReceiptKnowsWhatTheUnitHasToldTheRecordStore() throws SQLException {
        try (Visitor visitor = begin()) {
            unit(visitor).locator("#pass").click();
            assertThat(unit(visitor).locator("#state")).hasText("passed 204");

            button(visitor, "Exit").click();

            assertThat(visitor.page().locator(".receipt-summary")).containsText("1 of 2");
            assertThat(visitor.page().locator(".unit-standing")).containsText("100");
            visitor.assertAccessible();
        }
    }

    /** Section 10.2.6. */
    @Test
    void aUnitThatEndsByItselfLeadsBackToThePlayer() throws SQLException {
        try (Visitor visitor = begin()) {
            unit(visitor).locator("#pass").click();
            assertThat(unit(visitor).locator("#state")).hasText("passed 204");

            unit(visitor).locator("#exit").click();

            assertThat(visitor.page().locator(".unit")).containsText("You have left this part.");
            assertThat(visitor.page().locator(".unit-standing")).containsText("This part is done.");
            assertThat(button(visitor, "Open it again")).isFocused();
            visitor.assertAccessible();
            visitor.takePictures("unit-left-1280");
            visitor.page().setViewportSize(390, 844);
            visitor.assertAccessible();
            visitor.takePictures("unit-left-390");
            assertThat(said(TERMINATED, "one")).isEqualTo(1);
            button(visitor, "Open it again").press("Enter");
            assertThat(unit(visitor).locator("#state")).hasText("initialized 204");
        }
    }

    /** A learner whose first unit has begun. */
    private Visitor begin() {
        Visitor visitor = Visitor.atDesk(installation);
        visitor.signIn(learner);
        visitor.open(course);
        button(visitor, "Enroll").click();
        visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Start|Continue")))
                .first()
                .click();
        assertThat(unit(visitor).locator("#state")).hasText("initialized 204");
        return visitor;
    }

    private static void next(Visitor visitor) {
        visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Next: Unit two")))
                .click();
        assertThat(visitor.page().locator("h1")).hasText("Unit two");
    }

    private int said(String verb, String unit) {
        return records.json("/xapi/statements?related_activities=true&verb=" + verb
                        + "&activity=https://publisher.example.org/" + title + "/" + unit)
                .path("statements")
                .size();
    }

    private void agePreferences() throws SQLException {
        try (var connection = installation.database();
                var update = connection.prepareStatement(
                        "update lrs_document"
                                + " set updated_at = date_sub(updated_at, interval 10 day) where document_id = 'cmi5LearnerPreferences'")) {
            assertThat(update.executeUpdate()).isPositive();
        }
    }

    private static FrameLocator unit(Visitor visitor) {
        return visitor.page().frameLocator(".unit iframe");
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
