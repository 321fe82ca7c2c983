package org.lmiinstitute.lms.lrs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.Visitor;
import org.lmiinstitute.lms.test.XapiClient;

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
            assertThat(name(admin)).hasValue(name);
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

            remove(admin);
            assertThat(admin.page().locator("main")).not().containsText(name);
        }
    }

    @Test
    void aPageThatIsNoLongerKeptUpToDateSaysSoAndGoesOnWhenAsked() {
        try (Visitor admin = Visitor.atDesk(installation)) {
            admin.signIn("admin@example.org");
            admin.page().clock().install();
            admin.open("/admin/forwarding");
            Locator status = admin.page().getByRole(AriaRole.STATUS);
            assertThat(status).isEmpty();

            admin.page().clock().fastForward("21:00");
            assertThat(status).containsText("No longer kept up to date");
            admin.assertAccessible();
            Request asked = admin.page().waitForRequest("**/admin/forwarding", () -> button(admin, "Go on")
                    .press("Enter"));

            assertThat(asked.isNavigationRequest()).isFalse();
            assertThat(status).hasText("Kept up to date.");
            assertThat(status).isFocused();
        }
    }

    /** A store that answers 500 to one statement, and one that refuses another. */
    @Test
    void aStatementThatTheOtherStoreCannotDigestIsSetAsideAndRead() throws IOException {
        String activity = "https://example.org/page/" + UUID.randomUUID();
        String statement = "{\"actor\":{\"mbox\":\"mailto:ada@example.org\"},\"verb\":{\"id\":"
                + "\"http://adlnet.gov/expapi/verbs/read\"},\"object\":{\"id\":\"" + activity + "\"}}";
        assertThat(new XapiClient(installation, Installation.LRS_KEY, Installation.LRS_SECRET)
                        .post("/xapi/statements", statement)
                        .statusCode())
                .isEqualTo(200);
        HttpServer store = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        store.createContext("/", exchange -> {
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        store.start();
        try (Visitor admin = Visitor.atDesk(installation)) {
            admin.signIn("admin@example.org");
            admin.open("/admin/forwarding");
            admin.page()
                    .getByLabel("Activity", new Page.GetByLabelOptions().setExact(true))
                    .fill(activity);
            admin.page().getByLabel("everything that is stored already").check();
            add(
                    admin,
                    "Store that fails",
                    "http://localhost:" + store.getAddress().getPort() + "/xapi");
            admin.page().waitForURL("**/admin/forwarding/*-*");

            Locator aside = button(admin, "Set this statement aside");
            aside.waitFor(new Locator.WaitForOptions().setTimeout(60_000));
            admin.assertAccessible();
            aside.press("Enter");

            Locator letter = admin.page().locator("#dead-letters tbody tr");
            assertThat(letter).containsText("HTTP 500");
            assertThat(aside).hasCount(0);
            String target = admin.page().url();
            letter.getByRole(AriaRole.LINK).press("Enter");
            admin.page().waitForURL("**/records/statement/*");
            assertThat(admin.page().locator("pre.json")).containsText(activity);
            admin.page().navigate(target);
            remove(admin);
        } finally {
            store.stop(0);
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
            String target = admin.page().url();
            for (String page : List.of("/admin/forwarding", "/admin/credentials")) {
                admin.open(page);
                requireFits(admin);
                admin.takePicture(page.substring(7) + "-390");
            }
            admin.page().navigate(target);
            remove(admin);
        }
    }

    private static void requireFits(Visitor admin) {
        admin.assertAccessible();
        assertThat(admin.page().evaluate("document.documentElement.scrollWidth"))
                .as(admin.page().url())
                .isEqualTo(390);
    }

    private static void add(Visitor admin, String name, String url) {
        name(admin).fill(name);
        admin.page().getByLabel("Address of its xAPI endpoint").fill(url);
        admin.page().getByLabel("Key (user name)").fill("key");
        admin.page().getByLabel("Secret (password)").fill("a secret of ours");
        button(admin, "Add store").press("Enter");
    }

    private static void remove(Visitor admin) {
        admin.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Remove this target"))
                .press("Enter");
        button(admin, "Remove now").press("Enter");
        admin.page().waitForURL("**/admin/forwarding");
    }

    private static Locator name(Visitor admin) {
        return admin.page().getByLabel("Name", new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Visitor admin, String name) {
        return admin.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
