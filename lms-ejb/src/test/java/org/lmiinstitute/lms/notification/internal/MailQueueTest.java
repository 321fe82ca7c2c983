package org.lmiinstitute.lms.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.identity.Account;
import org.lmiinstitute.lms.notification.Mail;
import org.lmiinstitute.lms.notification.QueueState;
import org.lmiinstitute.lms.notification.QueuedMail;
import org.lmiinstitute.lms.testing.WithDatabase;

/** Mail waits in the database until a mail server has it. */
@WithDatabase
class MailQueueTest {

    private final NotificationFixture here;
    private GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    MailQueueTest(DataSource source) {
        here = new NotificationFixture(source);
        server.start();
        here.set("LMS_SMTP_URL", "smtp://127.0.0.1:" + server.getSmtp().getPort());
        here.set("LMS_PUBLIC_URL", "https://learning.example.org");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailArrivesAsItWasQueued() throws Exception {
        here.mailService.queue(QueuedMail.toAddress("ada@example.org", "Módulo nuevo — 3.0", "Más: áéíóú\n.\nEnd"));

        here.sendMail();

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Módulo nuevo — 3.0");
        assertThat(mail.getContent().toString().replace("\r", "").strip()).isEqualTo("Más: áéíóú\n.\nEnd");
        assertThat(mail.getAllRecipients()[0]).hasToString("ada@example.org");
        assertThat(mail.getFrom()[0]).hasToString("noreply@learning.example.org");
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(mail.getMessageID()).isEqualTo("<" + here.allMail().get(0).id() + "@learning.example.org>");
        assertThat(here.onlyMail().state()).isEqualTo(QueueState.SENT);
        assertThat(here.onlyMail().ended()).contains(here.clock.instant());
    }

    @Test
    void htmlGoesBesideTheText() throws Exception {
        here.set("LMS_MAIL_FROM", "LMI Learning <learning@example.org>");
        here.mailService.queue(
                QueuedMail.toAddress("ada@example.org", "Hello", "plain").withHtml("<p>rich</p>"));

        here.sendMail();

        MimeMessage mail = server.getReceivedMessages()[0];
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>rich</p>");
        assertThat(mail.getFrom()[0]).hasToString("LMI Learning <learning@example.org>");
    }

    @Test
    void aPersonIsWrittenToAtTheAddressOfTheAccountUnlessItIsClosed() throws Exception {
        Account ada = here.person(UUID.randomUUID() + "@example.org");
        Account gone = here.person(UUID.randomUUID() + "@example.org");
        gone.deactivate();

        here.mailService.queue(QueuedMail.toAccount(ada.getId(), "Hello", "text"));
        here.mailService.queue(QueuedMail.toAccount(gone.getId(), "Hello", "text"));
        here.sendMail();

        assertThat(here.allMail()).extracting(Mail::address).containsExactly(ada.getEmail());
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whatIsRolledBackIsNeverSent() {
        assertThatThrownBy(() -> here.transactions.call(() -> {
                    queue("ada@example.org");
                    throw new IllegalStateException("the seat was taken");
                }))
                .hasMessage("the seat was taken");

        here.sendMail();

        assertThat(here.allMail()).isEmpty();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void withoutAMailServerItStaysInTheQueue() {
        here.set("LMS_SMTP_URL", null);
        queue("ada@example.org");

        here.sendMail();
        here.clock.pass(Duration.ofDays(30));
        here.sendMail();

        assertThat(here.onlyMail().state()).isEqualTo(QueueState.WAITING);
        assertThat(here.onlyMail().tries()).isZero();
    }

    @Test
    void underOneKeyOneMailIsQueued() {
        here.mailService.queue(
                QueuedMail.toAddress("ada@example.org", "Reminder", "1").once("reminder:1"));
        here.sendMail();
        here.mailService.queue(
                QueuedMail.toAddress("ada@example.org", "Reminder", "2").once("reminder:1"));
        here.mailService.queue(
                QueuedMail.toAddress("ada@example.org", "Reminder", "3").once("reminder:2"));
        here.sendMail();

        assertThat(here.allMail()).extracting(Mail::text).containsExactly("1", "3");
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void nothingGoesOutBeforeItsTime() {
        here.mailService.queue(QueuedMail.toAddress("ada@example.org", "Tomorrow", "text")
                .notBefore(here.clock.instant().plus(Duration.ofDays(1))));

        here.clock.pass(Duration.ofDays(1).minusMillis(1));
        here.sendMail();
        assertThat(server.getReceivedMessages()).isEmpty();

        here.clock.pass(Duration.ofMillis(1));
        here.sendMail();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aServerThatIsAwayGetsItAllWhenItIsBack() {
        int port = server.getSmtp().getPort();
        server.stop();
        queue("ada@example.org");
        queue("eva@example.org");

        here.sendMail();
        assertThat(here.onlyMail().tries()).isEqualTo(1);
        assertThat(here.onlyMail().cause().orElseThrow())
                .startsWith("No connection to the mail server smtp://127.0.0.1:");
        assertThat(here.onlyMail().nextTry()).contains(here.clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(here.allMail().get(1).delivery().tries())
                .as("the other one is not tried in vain as well")
                .isZero();
        here.clock.pass(Duration.ofMinutes(1));
        here.sendMail();
        assertThat(here.onlyMail().tries() + here.allMail().get(1).delivery().tries())
                .isEqualTo(2);

        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        here.clock.pass(Duration.ofMinutes(2));
        here.sendMail();
        here.sendMail();

        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(here.allMail()).allSatisfy(mail -> {
            assertThat(mail.delivery().state()).isEqualTo(QueueState.SENT);
            assertThat(mail.delivery().cause()).isEmpty();
        });
    }

    @Test
    void aServerThatIsAwayForDaysLeavesADeadLetterWithTheCause() {
        server.stop();
        queue("ada@example.org");

        for (int hours = 0; hours < 4 * 24; hours++) {
            here.sendMail();
            here.clock.pass(Duration.ofHours(1));
        }

        assertThat(here.onlyMail().state()).isEqualTo(QueueState.FAILED);
        assertThat(here.onlyMail().cause().orElseThrow()).contains("No connection");
        assertThat(here.onlyMail().nextTry()).isEmpty();
        assertThat(here.mails.queue().retry(here.allMail().get(0).id(), here.clock.instant()))
                .isTrue();
        assertThat(here.onlyMail().state()).isEqualTo(QueueState.WAITING);
        assertThat(here.onlyMail().tries()).isZero();
    }

    @Test
    void aWrongPasswordIsNotTheMailsFault() {
        UserManager users = server.getUserManager();
        users.setAuthRequired(true);
        here.set(
                "LMS_SMTP_URL", "smtp://lms:wrong@127.0.0.1:" + server.getSmtp().getPort());
        queue("ada@example.org");

        here.sendMail();

        assertThat(here.onlyMail().state()).isEqualTo(QueueState.WAITING);
        assertThat(here.onlyMail().cause().orElseThrow())
                .startsWith("The mail server does not let us in: ")
                .doesNotContain("wrong");
    }

    @Test
    void aRefusedMailIsADeadLetterAndTheOthersGoOn() throws Exception {
        try (PickyServer picky = new PickyServer("550 5.1.1 no such user")) {
            here.set("LMS_SMTP_URL", picky.url());
            queue("nobody@example.org");
            queue("ada@example.org");

            here.sendMail();

            assertThat(here.onlyMail().state()).isEqualTo(QueueState.FAILED);
            assertThat(here.onlyMail().cause()).contains("550 5.1.1 no such user");
            assertThat(here.allMail().get(1).delivery().state()).isEqualTo(QueueState.SENT);
        }
    }

    @Test
    void aMailThatIsDeferredIsTriedAgain() throws Exception {
        try (PickyServer picky = new PickyServer("451 4.7.1 greylisted, come again")) {
            here.set("LMS_SMTP_URL", picky.url());
            queue("nobody@example.org");

            here.sendMail();
            assertThat(here.onlyMail().state()).isEqualTo(QueueState.WAITING);
            assertThat(here.onlyMail().cause()).contains("451 4.7.1 greylisted, come again");

            picky.takesAll();
            here.clock.pass(Duration.ofMinutes(1));
            here.sendMail();
            assertThat(here.onlyMail().state()).isEqualTo(QueueState.SENT);
        }
    }

    @Test
    void whatWasAcknowledgedIsNotSentAgainThoughTheServerHangsUp() throws Exception {
        try (PickyServer rude = new PickyServer("")) {
            rude.hangsUpAfterwards();
            here.set("LMS_SMTP_URL", rude.url());
            queue("ada@example.org");

            here.sendMail();

            assertThat(here.onlyMail().state()).isEqualTo(QueueState.SENT);
        }
    }

    @Test
    void twoNodesTakeNoMailTwice() throws Exception {
        int mails = 6 * Round.AT_ONCE;
        IntStream.range(0, mails).forEach(i -> queue("reader" + i + "@example.org"));
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        CountDownLatch begin = new CountDownLatch(1);
        List<Future<?>> running = IntStream.range(0, 3)
                .<Future<?>>mapToObj(node -> nodes.submit(() -> {
                    begin.await();
                    here.sendMail();
                    return null;
                }))
                .toList();
        begin.countDown();
        for (Future<?> node : running) {
            node.get();
        }
        nodes.shutdown();

        assertThat(server.getReceivedMessages()).hasSize(mails);
        assertThat(here.allMail()).allMatch(mail -> mail.delivery().state() == QueueState.SENT);
    }

    @Test
    void whatADeadNodeHadTakenIsSentByAnother() {
        queue("ada@example.org");
        Lease lease = new Lease(UUID.randomUUID(), here.clock.instant().plus(Round.LEASE));
        here.transactions.call(() -> here.mails.queue().claim(lease, here.clock.instant(), 1, Optional.empty()));
        assertThat(here.onlyMail().isBeingSent()).isTrue();

        here.sendMail();
        assertThat(server.getReceivedMessages()).isEmpty();

        here.clock.pass(Round.LEASE);
        here.sendMail();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(here.mails.queue().hold(here.allMail().get(0).id(), lease))
                .as("the dead one's lease")
                .isFalse();
    }

    @Test
    void whatIsDiscardedIsNotSent() {
        queue("ada@example.org");

        here.mails.queue().discard(here.allMail().get(0).id(), here.clock.instant());
        here.sendMail();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(here.onlyMail().state()).isEqualTo(QueueState.DISCARDED);
        assertThat(here.mails.queue().retry(here.allMail().get(0).id(), here.clock.instant()))
                .isFalse();
    }

    @Test
    void headersCannotBeSmuggledIn() {
        assertThatThrownBy(() -> QueuedMail.toAddress("ada@example.org", "Hello\r\nBcc: all@example.org", "text"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> QueuedMail.toAddress("ada@example.org\r\nBcc: all@example.org", "Hello", "text"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> QueuedMail.toAddress("ada", "Hello", "text"))
                .isInstanceOf(InvalidInputException.class);
    }

    private void queue(String address) {
        here.mailService.queue(QueuedMail.toAddress(address, "Hello", GreenMailUtil.random()));
    }
}
