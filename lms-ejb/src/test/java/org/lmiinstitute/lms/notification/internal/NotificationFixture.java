package org.lmiinstitute.lms.notification.internal;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.lmiinstitute.lms.common.Columns;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.SecretBox;
import org.lmiinstitute.lms.common.outgoing.PublicAddresses;
import org.lmiinstitute.lms.identity.Account;
import org.lmiinstitute.lms.identity.Accounts;
import org.lmiinstitute.lms.notification.Delivery;
import org.lmiinstitute.lms.notification.Mail;
import org.lmiinstitute.lms.notification.MailService;
import org.lmiinstitute.lms.notification.WebhookMessage;
import org.lmiinstitute.lms.notification.WebhookService;
import org.lmiinstitute.lms.testing.GivenSettings;
import org.lmiinstitute.lms.testing.LocalTransactions;
import org.lmiinstitute.lms.testing.MovableClock;

/** Both queues put together by hand on a test's database, which nobody else's mail is in. */
final class NotificationFixture {

    final MovableClock clock = new MovableClock(Clock.systemUTC().instant());
    final LocalTransactions transactions;
    final Database database;
    final MailTable mails;
    final WebhookEndpointTable endpoints;
    final WebhookMessageTable messages;
    final MailService mailService;
    final WebhookService webhookService;
    final Round round;

    private final Map<String, String> settings = new HashMap<>(Map.of("LMS_MODE", "demo"));
    private final GivenSettings given = new GivenSettings(settings);
    private final SecretBox secrets = GivenSettings.secretsWithKey("first key of the installation...");
    private final Map<UUID, Account> people = new HashMap<>();

    NotificationFixture(DataSource source) {
        transactions = new LocalTransactions(source);
        database = new Database(transactions.dataSource());
        mails = new MailTable(database, new Ids(), clock);
        endpoints = new WebhookEndpointTable(database, clock);
        messages = new WebhookMessageTable(database, new Ids(), clock);
        mailService = new MailService(mails, new KnownPeople());
        webhookService = new WebhookService(endpoints, messages, new PublicAddresses(given), secrets, new Ids());
        round = new Round(transactions.retried(), clock);
        database.update("delete from mail");
        database.update("delete from webhook_endpoint");
    }

    void set(String name, String value) {
        settings.put(name, value);
    }

    MailChannel mail() {
        return new MailChannel(mails, new SmtpSender(given, new MailWriter(given, clock)));
    }

    WebhookChannel webhooks() {
        return webhooks(secrets);
    }

    WebhookChannel webhooks(SecretBox box) {
        return new WebhookChannel(endpoints, messages, new WebhookSender(new PublicAddresses(given), clock), box);
    }

    void sendMail() {
        if (mail().isOpen()) {
            round.run(mail(), Optional.empty());
        }
    }

    void sendWebhooks() {
        messages.dueEndpoints(clock.instant()).forEach(endpoint -> round.run(webhooks(), Optional.of(endpoint)));
    }

    /** Somebody with an account. */
    Account person(String email) {
        Account account = new Account(new Ids().next(), email, "Ada Lopez", "", clock.instant());
        database.update(
                "insert into account (id, email, display_name, locale, zone, password_hash, active, created_at)"
                        + " values (?, ?, 'Ada Lopez', 'en', 'UTC', '', true, ?)",
                account.getId(),
                account.getEmail(),
                clock.instant());
        people.put(account.getId(), account);
        return account;
    }

    /** All mail, in the order of queueing. */
    List<Mail> allMail() {
        return database.query("select id from mail order by id", row -> mails.find(Columns.uuid(row, "id"))
                .orElseThrow());
    }

    Delivery onlyMail() {
        return allMail().get(0).delivery();
    }

    WebhookMessage onlyMessage() {
        return database.query("select id from webhook_message", row -> messages.find(Columns.uuid(row, "id"))
                        .orElseThrow())
                .get(0);
    }

    private final class KnownPeople extends Accounts {
        @Override
        public Optional<Account> find(UUID id) {
            return Optional.ofNullable(people.get(id));
        }
    }
}
