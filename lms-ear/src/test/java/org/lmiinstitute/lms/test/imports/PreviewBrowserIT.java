package org.lmiinstitute.lms.test.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.Keyboard;
import org.lmiinstitute.lms.test.Visitor;

/** A trainer looks at what came of an import before learners do: from the page of the import into any of its parts. */
class PreviewBrowserIT {

    private static final String TRAINER = "trainer@example.org";

    /** Modules stay, so this is not the installation that others share. */
    private final Installation installation = Installation.restartable();

    private UUID imported;

    @BeforeEach
    void deliver() {
        imported = ImportClient.as(installation, TRAINER).accept("sequenced.zip", DeliveredZip.sequencedScorm());
    }

    @Test
    void allPlaysWhateverItsRulesSayAndNothingIsRecorded() throws SQLException {
        try (Visitor desk = Visitor.atDesk(installation)) {
            preview(desk);
            assertThat(desk.page().locator(".save")).hasText("Preview: nothing is recorded");
            assertThat(PlayedPart.state(desk.page())).hasText("ab-initio");
            assertThat(desk.page().locator(".side h3")).hasText("At work");
            assertThat(desk.page().locator(".unit-bar")).containsText("This is a preview: nothing is recorded.");
            assertThat(PlayedPart.sco(desk.page())
                            .locator("body")
                            .evaluate("() => api.GetValue('cmi.mode') + ' ' + api.GetValue('cmi.credit')"))
                    .isEqualTo("browse no-credit");
            assertThat(PlayedPart.entry(desk.page(), "The test")).not().hasAttribute("aria-disabled", "true");
            desk.assertAccessible();
            desk.takePictures("preview-unit-1280");

            // a learner would be refused here
            PlayedPart.entry(desk.page(), "The test").click();
            assertThat(desk.page().locator("h1")).hasText("The test");
            assertThat(PlayedPart.state(desk.page())).hasText("ab-initio");
            PlayedPart.sco(desk.page())
                    .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Pass"))
                    .click();
            assertThat(PlayedPart.state(desk.page())).hasText("passed");
            assertThat(desk.page().locator(".unit-standing")).isEmpty();
        }
        try (Visitor phone = Visitor.withPhone(installation)) {
            preview(phone);
            assertThat(PlayedPart.state(phone.page())).hasText("ab-initio");
            phone.takePictures("preview-unit-390");
            phone.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Outline"))
                    .click();
            assertThat(phone.page().locator(".side h3")).hasText("At work");
            phone.takePictures("preview-outline-390");
        }
        assertThat(count("attempt")).isZero();
        assertThat(count("external_run")).isZero();
        assertThat(count("external_sequencing")).isZero();
    }

    @Test
    void whoHasNoMouseLooksThroughItAndComesBack() {
        try (Visitor trainer = Visitor.atDesk(installation)) {
            Page page = trainer.page();
            Keyboard keyboard = new Keyboard(page);
            trainer.signIn(TRAINER);
            trainer.open("/imports/" + imported);
            keyboard.enter(link(page));
            assertThat(page.locator("h1")).hasText("What you know");

            keyboard.enter(PlayedPart.entry(page, "The test"));
            assertThat(page.locator("h1")).isFocused();
            assertThat(page.locator("h1")).hasText("The test");
            keyboard.enter(PlayedPart.sco(page)
                    .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Pass")));
            assertThat(PlayedPart.state(page)).hasText("passed");
            keyboard.enterBefore(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Exit")));
            assertThat(page.locator(".receipt-saved")).hasText("Nothing of it was recorded.");
            trainer.takePictures("preview-exit-1280");
            keyboard.enter(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Leave")));
            assertThat(page).hasURL(Pattern.compile("/imports/" + imported + "$"));
            assertThat(link(page)).isVisible();
        }
    }

    /** From the page of the import, as a trainer comes to it. */
    private void preview(Visitor visitor) {
        visitor.signIn(TRAINER);
        visitor.open("/imports/" + imported);
        visitor.takePictures("preview-link-" + visitor.page().viewportSize().width);
        link(visitor.page()).click();
    }

    private static Locator link(Page page) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Preview of"));
    }

    /** Rows of the trainer. */
    private long count(String table) throws SQLException {
        try (Connection database = installation.database();
                var query = database.prepareStatement("select count(*) from " + table
                        + " r join account a on a.id = r.account_id where a.email = ?")) {
            query.setString(1, TRAINER);
            var row = query.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }
}
