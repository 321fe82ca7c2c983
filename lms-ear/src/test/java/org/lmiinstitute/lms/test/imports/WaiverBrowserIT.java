package org.lmiinstitute.lms.test.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.Visitor;

/** A trainer lets a learner pass over a unit of a cmi5 course that came in (cmi5, section 9.3.7). */
class WaiverBrowserIT {

    private static final String LEARNER = "waived@example.org";

    /** Modules stay, so this is not the installation that others share. */
    private final Installation installation = Installation.restartable();

    @Test
    void aUnitIsWaivedWithTheKeyboardAloneAndCountsAsDone() throws SQLException {
        installation.addLearner(LEARNER, "Wanda Waived");
        ImportClient delivering = ImportClient.as(installation, "trainer@example.org");
        String course =
                delivering.courseOf(delivering.accept("cmi5.xml", DeliveredZip.cmi5("waiving-" + UUID.randomUUID())));
        begin(course);
        try (Visitor trainer = Visitor.atDesk(installation)) {
            trainer.signIn("trainer@example.org");
            trainer.open("/waivers");
            trainer.assertAccessible();
            find(trainer, "nobody@example.org");
            assertThat(trainer.page().getByRole(AriaRole.STATUS)).hasText("No learner of yours has this address.");
            trainer.assertAccessible();

            find(trainer, LEARNER);
            assertThat(trainer.page().locator("h1")).hasText("Units of Wanda Waived");
            assertThat(trainer.page().locator(".waivers summary")).hasText("0 of 2 units done");
            assertThat(trainer.page().locator(".waivers .meta"))
                    .hasText(Pattern.compile("Course: IMP-\\d+ waiving-.*"));
            trainer.takePictures("waivers-1280");

            choose(trainer, "Unit one", "Another reason");
            trainer.page().locator("[name=sure]").press("Space");
            trainer.page().locator("[name=sure]").press("Enter");
            assertThat(trainer.page().getByRole(AriaRole.ALERT)).containsText("say why");
            trainer.assertAccessible();

            choose(trainer, "Unit one", "Tested out");
            trainer.page().locator("[name=other]").press("Enter");
            // nothing is waived unless it is confirmed
            assertThat(trainer.page().locator("[name=sure]")).isFocused();
            trainer.page().locator("[name=sure]").press("Space");
            button(trainer, "Waive the unit").press("Enter");
            assertThat(trainer.page().getByRole(AriaRole.STATUS)).hasText("“Unit one” is waived for Wanda Waived.");
            assertThat(trainer.page().locator(".waivers summary")).hasText("1 of 2 units done");
            assertThat(trainer.page().locator(".waivers li").first()).containsText("✓ Waived");
            assertThat(trainer.page().locator("[name=activity] option"))
                    .hasText(new String[] {"Choose a unit", "Unit two"});
            trainer.assertAccessible();
            trainer.takePicture("waivers-done-1280");
        }
        try (Visitor learner = Visitor.atDesk(installation)) {
            learner.signIn(LEARNER);
            assertThat(learner.open("/waivers").status()).isEqualTo(403);
            learner.complaints().clear();
            learner.open(course);
            assertThat(learner.page().locator("main")).containsText(Pattern.compile("Unit one.*· completed"));
        }
        try (Visitor phone = Visitor.withPhone(installation)) {
            phone.signIn("admin@example.org");
            phone.open("/waivers");
            find(phone, LEARNER);
            phone.takePictures("waivers-390");
            assertThat(phone.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(390);
        }
    }

    private void begin(String course) {
        try (Visitor learner = Visitor.atDesk(installation)) {
            learner.signIn(LEARNER);
            learner.open(course);
            button(learner, "Enroll").click();
            learner.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Start|Continue")))
                    .first()
                    .click();
            assertThat(button(learner, "Open")).isVisible();
        }
    }

    private static void find(Visitor trainer, String email) {
        trainer.page().locator("[name=email]").fill(email);
        trainer.page().locator("[name=email]").press("Enter");
        trainer.page().waitForURL(Pattern.compile(".*/waivers([/?]).*"));
    }

    private static void choose(Visitor trainer, String unit, String reason) {
        Locator units = trainer.page().locator("[name=activity]");
        units.focus();
        trainer.page().keyboard().type(unit);
        trainer.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^" + reason)))
                .press("Space");
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
