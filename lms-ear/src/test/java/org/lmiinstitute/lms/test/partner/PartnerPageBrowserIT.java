package org.lmiinstitute.lms.test.partner;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.Visitor;

/** What NAWB's person sees and does at /partner/packages. */
class PartnerPageBrowserIT {

    private final Installation installation = Installation.shared();

    @Test
    void aPartnerTakesAPackageAndSeesTheCopyAtOnce() throws IOException {
        try (Visitor partner = Visitor.atDesk(installation)) {
            partner.signIn("partner@example.org");
            partner.open("/partner/packages");
            Locator row = row(partner, "The codes that tie it together");
            partner.assertAccessible();

            row.getByRole(
                            AriaRole.LINK,
                            new Locator.GetByRoleOptions().setName(Pattern.compile("^The codes that tie it together")))
                    .click();
            // whichever format was taken last is open; the other of these two shuts it
            partner.page().locator("#cc13 > summary").click();
            partner.page().locator("#scorm12 > summary").click();
            Download download = partner.page()
                    .waitForDownload(() ->
                            partner.page().locator("#scorm12 a[data-download]").click());
            assertThat(download.suggestedFilename()).matches("the-codes-that-tie-it-together.*-1\\.0-scorm12\\.zip");
            assertThat(UnpackedModule.of(Files.readAllBytes(download.path())).files())
                    .containsKey("imsmanifest.xml");

            partner.open("/partner/packages");
            assertThat(row.getByText("Current", new Locator.GetByTextOptions().setExact(true))
                            .last())
                    .isVisible();
            assertThat(row).containsText("1.0SCORM 1.2");
            assertThat(link(row, "SCORM 1.2"))
                    .hasAttribute("href", Pattern.compile("^/partner/download/module/.+/scorm12$"));
            assertThat(link(row, "All formats and steps")).isVisible();
            partner.assertAccessible();
            partner.takePicture("partner-packages-1280");
        }
    }

    @Test
    void onAPhoneEachModuleIsACard() {
        try (Visitor partner = Visitor.withPhone(installation)) {
            partner.signIn("partner@example.org");
            partner.open("/partner/packages");
            Locator row = row(partner, "The codes that tie it together");
            assertThat(row.locator(".btn")).hasCount(1);
            assertThat(partner.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(390);
            partner.assertAccessible();
            partner.takePicture("partner-packages-390");
        }
    }

    @Test
    void whoIsNoPartnerIsTurnedAway() {
        try (Visitor learner = Visitor.atDesk(installation)) {
            learner.signIn("learner@example.org");
            assertThat(learner.open("/partner/packages").status()).isEqualTo(403);
            assertThat(learner.open("/partner/download/module/00000000-0000-7000-8000-000000000000/cmi5")
                            .status())
                    .isEqualTo(403);
            learner.complaints().removeIf(complaint -> complaint.contains("403"));
        }
    }

    private static Locator row(Visitor partner, String title) {
        return partner.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(title));
    }

    private static Locator link(Locator row, String name) {
        return row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name + ":"));
    }
}
