package org.lmiinstitute.lms.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.InstallationKey;
import org.lmiinstitute.lms.common.SecretBox;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.Visitor;

/** Mail and webhooks leave the running product, and an administrator sees and steers what does not. */
class QueuesBrowserIT {

    private static final String KEY = "YSBzZWNyZXQgdGhhdCBldmVyeWJvZHkgbWF5IGtub3c=";
    private static final LocatorAssertions.HasTextOptions PATIENTLY =
            new LocatorAssertions.HasTextOptions().setTimeout(60_000);

    private final Installation installation = Installation.shared();
    private final GreenMail mailServer =
            new GreenMail(new ServerSetup(Installation.SMTP_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    /** The installation is shared: others find both queues empty. */
    @AfterEach
    void tidy() throws SQLException {
        mailServer.stop();
        execute("delete from mail");
        execute("delete from webhook_endpoint");
    }

    @Test
    void mailThatFoundNoServerIsReadAndSentWhenItIsBackWithTheKeyboardAlone() throws Exception {
        String subject = "Your seat in Reading wages " + UUID.randomUUID();
        String mail = queueMail(subject);
        try (Visitor admin = Visitor.atDesk(installation)) {
            admin.signIn("admin@example.org");
            admin.open("/admin/forwarding");
            link(admin, "Mail and webhooks").press("Enter");
            admin.page().waitForURL("**/admin/mail");
            Locator state = admin.page().locator("#state-" + mail);
            assertThat(state).hasText("Retrying", PATIENTLY);
            assertThat(admin.page().locator("#cause-" + mail)).containsText("No connection to the mail server");
            admin.takePictures("mail-1280");

            link(admin, subject).press("Enter");
            admin.page().waitForURL("**/admin/mail/" + mail);
            assertThat(admin.page().locator("pre")).containsText("You have a seat.");
            admin.takePictures("mail-one-1280");

            mailServer.start();
            button(admin, "Try now: " + subject).press("Enter");
            admin.page().waitForURL("**/admin/mail");
            assertThat(state).hasText("Sent", PATIENTLY);
        }
        assertThat(mailServer.getReceivedMessages()).singleElement().satisfies(message -> {
            assertThat(message.getSubject()).isEqualTo(subject);
            assertThat(message.getMessageID()).startsWith("<" + mail + "@");
        });
    }

    @Test
    void aReceiverThatFailsTwiceGetsTheMessageSigned() throws Exception {
        List<String> answered = new CopyOnWriteArrayList<>();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            boolean isGenuine =
                    signature(exchange).equals(exchange.getRequestHeaders().getFirst("webhook-signature"));
            answered.add(isGenuine ? exchange.getRequestHeaders().getFirst("webhook-id") : "forged");
            exchange.sendResponseHeaders(answered.size() <= 2 ? 503 : 204, -1);
            exchange.close();
        });
        receiver.start();
        String message =
                queueMessage("http://localhost:" + receiver.getAddress().getPort() + "/hook");
        try (Visitor admin = Visitor.atDesk(installation)) {
            admin.signIn("admin@example.org");
            admin.open("/admin/mail");
            assertThat(admin.page().locator("#cause-" + message)).hasText("HTTP 503", PATIENTLY);
            assertThat(admin.page().locator("#state-" + message)).hasText("Sent", PATIENTLY);
        } finally {
            receiver.stop(0);
        }
        assertThat(answered).containsExactly("msg_1", "msg_1", "msg_1");
    }

    @Test
    void whatFailedIsDiscardedAndAnEndpointEnabledOnAPhoneToo() throws Exception {
        String mail = queueMail("Nobody wants this");
        execute("update mail set state = 'FAILED', cause = '550 5.1.1 no such user', tries = 1, ended_at = now(6)");
        queueMessage("http://localhost:1/");
        execute("update webhook_endpoint set is_active = false, cause = 'HTTP 410'");
        try (Visitor admin = Visitor.withPhone(installation)) {
            admin.signIn("admin@example.org");
            admin.open("/admin/mail?state=failed");
            admin.assertAccessible();
            assertThat(admin.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(390);
            admin.takePictures("mail-390");
            button(admin, "Discard: Nobody wants this").press("Enter");
            assertThat(admin.page().locator("#state-" + mail)).hasText("Discarded");

            button(admin, "Enable again: Partner").press("Enter");
            assertThat(admin.page().getByText("Partner is disabled")).hasCount(0);
        }
        try (Visitor other = Visitor.atDesk(installation)) {
            other.signIn("partner@example.org");
            assertThat(other.open("/admin/mail").status()).isEqualTo(403);
            other.complaints().clear();
        }
    }

    private String queueMail(String subject) throws SQLException {
        UUID id = new Ids().next();
        execute(
                "insert into mail (id, address, subject, plain_text, state, tries, next_try_at, queued_at)"
                        + " values (?, 'ada@example.org', ?, 'You have a seat.', 'WAITING', 0, utc_timestamp(6),"
                        + " utc_timestamp(6))",
                UuidBytes.of(id),
                subject);
        return id.toString();
    }

    private String queueMessage(String url) throws SQLException {
        UUID endpoint = new Ids().next();
        UUID id = new Ids().next();
        execute(
                "insert into webhook_endpoint (id, title, url, sealed_secret, is_active, created_at)"
                        + " values (?, 'Partner', ?, ?, true, utc_timestamp(6))",
                UuidBytes.of(endpoint),
                url,
                secrets().seal("whsec_" + KEY, endpoint));
        execute(
                "insert into webhook_message (id, endpoint_id, event_id, event_type, body, state, tries, next_try_at,"
                        + " queued_at) values (?, ?, 'msg_1', 'module.revised', '{}', 'WAITING', 0, utc_timestamp(6),"
                        + " utc_timestamp(6))",
                UuidBytes.of(id),
                UuidBytes.of(endpoint));
        return id.toString();
    }

    /** The installation's own, by the key in its data folder. */
    private SecretBox secrets() {
        Settings settings = new Settings() {
            @Override
            public Path dataFolder() {
                return installation.data();
            }
        };
        return new SecretBox(new InstallationKey(settings, new Ids()), new Ids());
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (var connection = installation.database();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** As a partner's program checks it. */
    private static String signature(HttpExchange message) throws IOException {
        String signed = message.getRequestHeaders().getFirst("webhook-id") + "."
                + message.getRequestHeaders().getFirst("webhook-timestamp") + "."
                + new String(message.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(KEY), "HmacSHA256"));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static Locator link(Visitor admin, String name) {
        return admin.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static Locator button(Visitor admin, String name) {
        return admin.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
