package org.lmiinstitute.lms.test.partner;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.Visitor;

/** What NAWB's person sees and does at /partner/subscriptions. */
class SubscriptionsBrowserIT {

    private final Installation installation = Installation.shared();

    /** The installation is shared. */
    @AfterEach
    void tidy() throws SQLException {
        execute("delete from subscription");
        execute("delete from webhook_endpoint");
    }

    @Test
    void aMailAddressAndAFeedAreAddedAndEndedWithTheKeyboardAlone() {
        try (Visitor partner = Visitor.atDesk(installation)) {
            partner.signIn("partner@example.org");
            partner.open("/partner/subscriptions");
            partner.takePictures("subscriptions-empty-1280");

            partner.page().getByLabel("Mail address").fill("lms-team@example.org");
            button(partner, "Subscribe this address").press("Enter");
            assertThat(row(partner, "lms-team@example.org")).containsText("What we hold · minor and major changes");

            button(partner, "Make a feed").press("Enter");
            String address = partner.page().locator("#made-address").textContent();
            partner.takePictures("subscriptions-1280");
            assertThat(partner.page()
                            .request()
                            .get(installation.url(URI.create(address).getPath()).toString())
                            .status())
                    .isEqualTo(200);
            partner.open("/partner/subscriptions");
            assertThat(partner.page().getByText(address)).hasCount(0);

            Locator mail = row(partner, "lms-team@example.org");
            mail.getByText("End", new Locator.GetByTextOptions().setExact(true)).press("Enter");
            mail.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("End it now"))
                    .press("Enter");
            assertThat(row(partner, "lms-team@example.org")).hasCount(0);
        }
    }

    @Test
    void anAddressThatNothingCanBeSentToIsExplainedOnAPhoneToo() {
        try (Visitor partner = Visitor.withPhone(installation)) {
            partner.signIn("partner@example.org");
            partner.open("/partner/subscriptions");
            partner.page().getByLabel("Address (https)").fill("http://partner.example.org/changes");
            button(partner, "Add this webhook").press("Enter");
            assertThat(partner.page().locator("#webhook-problem")).containsText("is no https address");
            assertThat(partner.page().getByLabel("Address (https)")).hasValue("http://partner.example.org/changes");
            assertThat(partner.page().getByLabel("Address (https)"))
                    .hasAccessibleDescription(Pattern.compile("is no https address"));
            assertThat(partner.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(390);
            partner.takePictures("subscriptions-390");
        }
    }

    @Test
    void aWebhookThatWasStoppedSaysWhyAndIsTriedAgain() throws SQLException {
        try (Visitor partner = Visitor.atDesk(installation)) {
            partner.signIn("partner@example.org");
            partner.open("/partner/subscriptions");
            partner.page().getByLabel("Address (https)").fill("http://localhost:1/changes");
            button(partner, "Add this webhook").press("Enter");
            assertThat(partner.page().locator("#made-secret")).containsText("whsec_");
            execute("update webhook_endpoint set is_active = false, cause = 'HTTP 410'");
            partner.open("/partner/subscriptions");
            assertThat(row(partner, "http://localhost:1/changes"))
                    .containsText("It did not take our messages: HTTP 410");
            partner.takePictures("subscriptions-stopped-1280");
            button(partner, "Try again").press("Enter");
            assertThat(partner.page().getByText("HTTP 410")).hasCount(0);
        }
    }

    @Test
    void whatALogEntryChangedIsAPage() {
        try (Visitor partner = Visitor.atDesk(installation)) {
            partner.signIn("partner@example.org");
            partner.open("/partner/changes/1");
            assertThat(partner.page().locator(".lead")).containsText("Published for the first time");
            assertThat(partner.page().getByText("New module, revision 1.0")).isVisible();
            partner.assertAccessible();
            assertThat(partner.open("/partner/changes/999999").status()).isEqualTo(404);
            partner.complaints().clear();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = installation.database();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static Locator row(Visitor partner, String text) {
        return partner.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(text));
    }

    private static Locator button(Visitor partner, String name) {
        return partner.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
