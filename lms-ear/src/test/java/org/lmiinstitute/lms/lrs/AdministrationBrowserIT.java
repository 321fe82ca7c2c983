package org.lmiinstitute.lms.lrs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.Visitor;

/** What an administrator sees and does about the record store. */
class AdministrationBrowserIT {

    private final Installation installation = Installation.shared();

    @Test
    void aCredentialIsMadeCopiedAndRevokedWithTheKeyboardAlone() {
        try (Visitor admin = Visitor.atDesk(installation)) {
            admin.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            admin.signIn("admin@example.org");
            admin.open("/");
            admin.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Administration"))
                    .first()
                    .press("Enter");
            admin.page().waitForURL("**/admin/credentials");
            admin.assertAccessible();
            String title = "Moodle of the county " + UUID.randomUUID();
            admin.page().getByLabel("What it is for").focus();
            admin.page().keyboard().type(title);
            admin.page().getByLabel("statements/write").press("Space");
            button(admin, "Make credential").press("Enter");

            Locator secret = admin.page().locator("#new-secret");
            assertThat(secret).isVisible();
            admin.assertAccessible();
            admin.takePicture("credentials-1280");
            button(admin, "Copy the secret").press("Enter");
            assertThat(admin.page().getByRole(AriaRole.STATUS)).hasText("Copied");
            assertThat(admin.page().evaluate("navigator.clipboard.readText()")).isEqualTo(secret.textContent());

            admin.open("/admin/credentials");
            assertThat(secret).hasCount(0);
            Locator row = admin.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(title));
            row.locator("summary").press("Enter");
            row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Revoke now"))
                    .press("Enter");
            assertThat(row).containsText("Revoked");
            assertThat(row.locator("summary")).hasCount(0);
        }
    }

    @Test
    void aTargetThatCannotBeReachedSaysSoIsPausedAndRemoved() {
        try (Visitor admin = Visitor.atDesk(installation)) {
            admin.signIn("admin@example.org");
            admin.open("/admin/forwarding");
            admin.assertAccessible();
            String name = "State store " + UUID.randomUUID();
            add(admin, name, installation.url("/xapi").toString());
            assertThat(admin.page().getByRole(AriaRole.ALERT)).containsText("is this installation itself");
            assertThat(admin.page().getByLabel("Name")).hasValue(name);
            admin.assertAccessible();

            add(admin, name, "http://localhost:1/xapi");
            admin.page().waitForURL("**/admin/forwarding/*-*");
            assertThat(admin.page().locator("main")).not().containsText("a secret of ours");
            admin.assertAccessible();
            admin.takePicture("forwarding-target-1280");
            button(admin, "Pause").press("Enter");
            assertThat(admin.page().locator("#state")).hasText("Paused");
            button(admin, "Resume").press("Enter");
            assertThat(admin.page().locator("#state")).not().hasText("Paused");

            admin.page()
                    .locator("summary", new Page.LocatorOptions().setHasText("Remove this target"))
                    .press("Enter");
            button(admin, "Remove now").press("Enter");
            admin.page().waitForURL("**/admin/forwarding");
            assertThat(admin.page().locator("main")).not().containsText(name);
        }
    }

    @Test
    void onAPhoneAllOfItFitsAndIsAccessible() {
        try (Visitor admin = Visitor.withPhone(installation)) {
            admin.signIn("admin@example.org");
            admin.open("/admin/forwarding");
            add(admin, "Phone store", "http://localhost:1/xapi");
            admin.page().waitForURL("**/admin/forwarding/*-*");
            requireFits(admin);
            admin.takePicture("forwarding-target-390");
            for (String page : List.of("/admin/forwarding", "/admin/credentials")) {
                admin.open(page);
                requireFits(admin);
                admin.takePicture(page.substring(7) + "-390");
            }
        }
    }

    private static void requireFits(Visitor admin) {
        admin.assertAccessible();
        assertThat(admin.page().evaluate("document.documentElement.scrollWidth"))
                .as(admin.page().url())
                .isEqualTo(390);
    }

    private static void add(Visitor admin, String name, String url) {
        admin.page().getByLabel("Name").fill(name);
        admin.page().getByLabel("Address of its xAPI endpoint").fill(url);
        admin.page().getByLabel("Key (user name)").fill("key");
        admin.page().getByLabel("Secret (password)").fill("a secret of ours");
        button(admin, "Add store").press("Enter");
    }

    private static Locator button(Visitor admin, String name) {
        return admin.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
