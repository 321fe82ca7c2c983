package org.lmiinstitute.lms.test.partner;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.Visitor;

/** Licences, copies and usage, as administrators, trainers and partners see them. */
class LicencePagesBrowserIT {

    private static final String COURSE = "LMI-101 Finding Your Way in Labor Market Information";

    private final Installation installation = Installation.shared();

    @Test
    void aLicenceIsGrantedSeenByThePartnerChangedAndEnded() {
        try (Visitor administrator = Visitor.atDesk(installation);
                Visitor partner = Visitor.withPhone(installation)) {
            administrator.signIn("admin@example.org");
            partner.signIn("partner@example.org");
            grant(administrator, "Boards, autumn");
            assertThat(heading(administrator.page(), "Boards, autumn")).isVisible();
            administrator.assertAccessible();
            administrator.takePicture("licence-1280");

            partner.open("/partner/packages");
            Locator licence = licence(partner, "Boards, autumn");
            assertThat(licence).containsText("0 of 40 seats taken");
            licence.locator("summary").click();
            assertThat(licence).containsText("With thanks to the boards");
            partner.assertAccessible();

            administrator
                    .page()
                    .getByLabel("Learners through thin packages, at most")
                    .fill("50");
            button(administrator.page(), "Change licence").click();
            assertThat(administrator.page().getByText("Changed: number of learners"))
                    .isVisible();

            Locator end = administrator.page().locator("details.sure");
            end.locator("summary").click();
            assertThat(end).containsText("Thin packages open no more.");
            administrator.assertAccessible();
            button(administrator.page(), "End it now").click();
            assertThat(button(administrator.page(), "Change licence")).hasCount(0);

            partner.open("/partner/packages");
            assertThat(licence(partner, "Boards, autumn"))
                    .containsText(Pattern.compile("The institute ended it: nothing can be downloaded"));
            partner.assertAccessible();
            partner.takePicture("partner-licences-390");
        }
    }

    @Test
    void whatIsWrongWithAGrantStandsBesideItsFields() {
        try (Visitor administrator = Visitor.withPhone(installation)) {
            administrator.signIn("admin@example.org");
            administrator.open("/admin/licences");
            Page page = administrator.page();
            page.getByLabel("Organization").selectOption("National Association of Workforce Boards");
            name(page).fill("Backwards");
            page.getByLabel("First day").fill("2026-12-31");
            page.getByLabel("Last day").fill("2026-01-01");
            page.getByLabel("Learners through thin packages, at most").fill("many");
            button(page, "Grant licence").click();

            assertThat(page.getByLabel("Last day")).hasAttribute("aria-invalid", "true");
            assertThat(page.getByLabel("Last day"))
                    .hasAccessibleDescription(Pattern.compile("is before the first day"));
            assertThat(page.locator("#wrong-limit")).containsText("\"many\" is no number");
            assertThat(page.locator("#wrong-item")).containsText("nothing is chosen");
            assertThat(name(page)).hasValue("Backwards");
            administrator.assertAccessible();
            administrator.takePicture("licences-390");
        }
    }

    @Test
    void aTrainerFindsACopyByWhoHoldsItAndSavesTheList() throws IOException {
        PartnerProgram program = new PartnerProgram(installation);
        assertThat(program.take(program.moduleOfFirstCourse(0), "cc13").statusCode())
                .isEqualTo(200);
        try (Visitor trainer = Visitor.atDesk(installation)) {
            trainer.signIn("trainer@example.org");
            trainer.open("/copies");
            Page page = trainer.page();
            page.getByText("Filter", new Page.GetByTextOptions().setExact(true)).click();
            page.getByLabel("State").selectOption("Current");
            button(page, "Show").click();
            Locator row =
                    page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Common Cartridge 1.3"));
            assertThat(row.first()).containsText("National Association of Workforce Boards");
            assertThat(row.first()).containsText(Installation.API_KEY);
            trainer.assertAccessible();
            trainer.takePicture("copies-1280");

            Download saved = page.waitForDownload(
                    () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("These copies as CSV"))
                            .click());
            assertThat(Files.readString(saved.path()))
                    .contains("organization,kind,title")
                    .contains(",cc13,")
                    .contains("," + Installation.API_KEY + ",current,");

            page.getByLabel("State").selectOption("Silent for 30 days");
            button(page, "Show").click();
            assertThat(page.getByText("No copy is like that.")).isVisible();
        }
    }

    @Test
    void usageIsShownToThePartnerAndToTheInstituteAndToNobodyElse() throws IOException {
        try (Visitor partner = Visitor.withPhone(installation);
                Visitor analyst = Visitor.atDesk(installation);
                Visitor learner = Visitor.atDesk(installation)) {
            partner.signIn("partner@example.org");
            partner.open("/partner/usage");
            assertThat(heading(partner.page(), "What learners did")).isVisible();
            partner.assertAccessible();
            partner.takePicture("usage-390");
            Download saved = partner.page().waitForDownload(() -> partner.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Usage on these days as CSV"))
                    .click());
            assertThat(Files.readString(saved.path()))
                    .contains("row,organization,title,id,revision,format,package,starts");

            partner.open("/partner/usage?from=2026-12-01&to=2026-01-01");
            assertThat(partner.page().getByRole(AriaRole.ALERT)).containsText("is after 2026-01-01");

            analyst.signIn("analyst@example.org");
            analyst.open("/usage");
            assertThat(heading(analyst.page(), "Usage at partners")).isVisible();
            analyst.assertAccessible();

            learner.signIn("learner@example.org");
            for (String path :
                    new String[] {"/usage", "/usage.csv", "/copies", "/copies.csv", "/admin/licences", "/partner/usage"
                    }) {
                assertThat(learner.open(path).status()).as(path).isEqualTo(403);
            }
            learner.complaints().removeIf(complaint -> complaint.contains("403"));
        }
    }

    @Test
    void aPartnerLooksAtAModuleChoosesAFormatAndReadsTheSteps() {
        try (Visitor partner = Visitor.atDesk(installation)) {
            partner.signIn("partner@example.org");
            partner.open("/partner/packages");
            Page page = partner.page();
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(Pattern.compile("^The codes that tie it together")))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("The codes that tie it together");
            Locator thin = page.locator("#scorm12-dispatch");
            thin.locator("summary").press("Enter");
            assertThat(thin).containsText("one seat of your licence is taken");
            assertThat(page.locator("details.format[open]")).hasCount(1);
            partner.assertAccessible();
            partner.takePicture("take-1280");

            page.getByText("Look at it in the player").click();
            page.locator("#lmi-player[data-ready=true]").waitFor();
            assertThat(page.getByText("Preview: nothing is recorded").first()).isVisible();
            partner.assertAccessible();
        }
    }

    @Test
    void aKeyOfAProgramIsShownOnceAndItsEndIsItsEnd() {
        PartnerProgram program = new PartnerProgram(installation);
        try (Visitor partner = Visitor.withPhone(installation)) {
            partner.signIn("partner@example.org");
            partner.open("/partner/programs");
            Page page = partner.page();
            button(page, "Make a key").click();
            String key = page.locator("#new-key").textContent();
            String secret = page.locator("#new-secret").textContent();
            partner.assertAccessible();
            assertThat(program.askForToken(key, secret, "grant_type=client_credentials")
                            .statusCode())
                    .isEqualTo(200);

            partner.open("/partner/programs");
            assertThat(page.locator("#new-secret")).hasCount(0);
            Locator row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(key));
            row.locator("summary").click();
            row.getByText("End it now").click();
            assertThat(row).containsText("Ended");
            assertThat(program.askForToken(key, secret, "grant_type=client_credentials")
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    private static void grant(Visitor administrator, String title) {
        administrator.open("/admin/licences");
        Page page = administrator.page();
        page.getByLabel("Organization").selectOption("National Association of Workforce Boards");
        name(page).fill(title);
        page.getByLabel(COURSE).first().check();
        page.getByLabel("SCORM 1.2, thin").check();
        page.getByLabel("Learners through thin packages, at most").fill("40");
        page.getByLabel("Attribution").fill("With thanks to the boards");
        button(page, "Grant licence").click();
    }

    private static Locator name(Page page) {
        return page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator licence(Visitor partner, String title) {
        return partner.page().locator("details.licence").filter(new Locator.FilterOptions().setHasText(title));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
