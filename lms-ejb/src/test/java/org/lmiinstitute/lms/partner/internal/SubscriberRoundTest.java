package org.lmiinstitute.lms.partner.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.curriculum.RevisionNumber;
import org.lmiinstitute.lms.identity.Accounts;
import org.lmiinstitute.lms.identity.Organization;
import org.lmiinstitute.lms.identity.OrganizationService;
import org.lmiinstitute.lms.notification.Mail;
import org.lmiinstitute.lms.notification.MailService;
import org.lmiinstitute.lms.notification.internal.MailTable;
import org.lmiinstitute.lms.packaging.PackageSubject;
import org.lmiinstitute.lms.partner.ChangeNews;
import org.lmiinstitute.lms.partner.PublishedChange;
import org.lmiinstitute.lms.partner.Subscription;
import org.lmiinstitute.lms.partner.SubscriptionKind;
import org.lmiinstitute.lms.partner.SubscriptionScope;
import org.lmiinstitute.lms.testing.GivenSettings;
import org.lmiinstitute.lms.testing.LocalTransactions;
import org.lmiinstitute.lms.testing.MovableClock;
import org.lmiinstitute.lms.testing.WithDatabase;

/** Subscribers are told once, in one mail, when publishing has been quiet for a while. */
@WithDatabase
class SubscriberRoundTest {

    private static final Duration QUIET = Duration.ofMinutes(3);

    private final MovableClock clock = new MovableClock(Instant.parse("2036-06-15T12:00:00Z"));
    private final GivenSettings settings = new GivenSettings(Map.of("LMS_PUBLIC_URL", "https://learning.example.org"));
    private final String address = UUID.randomUUID() + "@example.org";
    private final UUID organization = new Ids().next();
    private final LocalTransactions transactions;
    private final ChangeTable changes;
    private final SubscriptionTable subscriptions;
    private final MailTable mails;
    private final SubscriberRound round;
    private boolean isFailing;

    SubscriberRoundTest(DataSource source) {
        transactions = new LocalTransactions(source);
        Database database = new Database(transactions.dataSource());
        changes = new ChangeTable(database);
        subscriptions = new SubscriptionTable(database);
        mails = new MailTable(database, new Ids(), clock);
        ChangeMail mail =
                new ChangeMail(new MailService(mails, new Accounts(null, null)), new Organizations(), settings);
        round = new SubscriberRound(changes, subscriptions, new Everything(), mail, null, settings, clock);
        database.update("delete from subscription");
        subscribe();
    }

    @Test
    void tenModulesPublishedTogetherAreOneMail() {
        for (int i = 1; i <= 10; i++) {
            publish("Module " + i);
        }
        clock.pass(QUIET);
        tellAll();
        tellAll();

        assertThat(mailsToSubscriber()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("10 changes in what you take from us");
            assertThat(mail.text())
                    .contains("Module 1: revision 1.0", "Module 10: revision 1.0", "* One question added");
            assertThat(mail.text()).contains("To end it: https://learning.example.org/partner/subscriptions");
        });
    }

    @Test
    void nothingIsToldWhilePublishingGoesOn() {
        publish("First");
        clock.pass(Duration.ofMinutes(1));
        publish("Second");
        clock.pass(Duration.ofMinutes(1));
        tellAll();
        assertThat(mailsToSubscriber()).isEmpty();

        clock.pass(QUIET);
        tellAll();
        assertThat(mailsToSubscriber()).hasSize(1);
    }

    @Test
    void whatFailedHalfWayIsToldTheNextTime() {
        publish("Wages");
        clock.pass(QUIET);
        isFailing = true;
        assertThatThrownBy(this::tellAll).hasMessage("the node dies");
        assertThat(mailsToSubscriber()).isEmpty();

        isFailing = false;
        tellAll();
        assertThat(mailsToSubscriber()).singleElement().satisfies(mail -> assertThat(mail.subject())
                .isEqualTo("Wages: revision 1.0"));
    }

    @Test
    void twoNodesThatLookAtOnceTellOnce() {
        publish("Wages");
        clock.pass(QUIET);
        List<Subscription> seenByOne = round.due();
        List<Subscription> seenByOther = round.due();
        seenByOne.forEach(due -> transactions.retried().run(() -> round.tell(due)));
        seenByOther.forEach(due -> transactions.retried().run(() -> round.tell(due)));

        assertThat(mailsToSubscriber()).hasSize(1);
    }

    private void tellAll() {
        round.due().forEach(due -> transactions.retried().run(() -> round.tell(due)));
    }

    private void subscribe() {
        Subscription mail = new Subscription(
                new Ids().next(),
                organization,
                SubscriptionKind.MAIL,
                Optional.of(address),
                Optional.empty(),
                SubscriptionScope.HELD,
                true,
                Optional.empty(),
                changes.last(),
                clock.instant());
        subscriptions.add(mail, null);
    }

    private void publish(String title) {
        UUID revision = new Ids().next();
        transactions
                .retried()
                .run(() -> changes.add(new PublishedChange(
                        changes.next(),
                        revision,
                        PackageSubject.module(new Ids().next()),
                        title,
                        Optional.of(RevisionNumber.FIRST),
                        Optional.of(revision),
                        true,
                        clock.instant())));
    }

    private List<Mail> mailsToSubscriber() {
        return mails.latest(Optional.empty(), 1_000).stream()
                .filter(mail -> mail.address().equals(address))
                .toList();
    }

    /** Everything concerns everybody. */
    private final class Everything extends Newsroom {
        @Override
        List<ChangeNews> news(Subscription subscription, List<PublishedChange> entries) {
            if (isFailing) {
                throw new IllegalStateException("the node dies");
            }
            return entries.stream()
                    .map(change -> new ChangeNews(change, List.of("One question added"), List.of()))
                    .toList();
        }
    }

    private final class Organizations extends OrganizationService {
        @Override
        public Organization get(UUID id) {
            return new Organization(id, "NAWB", "National Association of Workforce Boards");
        }
    }
}
