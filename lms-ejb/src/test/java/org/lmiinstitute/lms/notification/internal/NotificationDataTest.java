package org.lmiinstitute.lms.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.identity.Account;
import org.lmiinstitute.lms.identity.Farewell;
import org.lmiinstitute.lms.identity.Person;
import org.lmiinstitute.lms.identity.PersonalRows;
import org.lmiinstitute.lms.notification.Mail;
import org.lmiinstitute.lms.notification.QueuedMail;
import org.lmiinstitute.lms.testing.WithDatabase;

/** Mail to a person goes with the person, and nobody else's. */
@WithDatabase
class NotificationDataTest {

    private final NotificationFixture here;
    private final NotificationData data;
    private final Person ada;

    NotificationDataTest(DataSource source) {
        here = new NotificationFixture(source);
        data = new NotificationData(new PersonalRows(new Database(source)));
        Account account = here.person(UUID.randomUUID() + "@example.org");
        ada = new Person(account.getId(), account.getEmail(), account.getDisplayName());
        here.mailService.queue(QueuedMail.toAccount(ada.accountId(), "By account", "text"));
        here.mailService.queue(QueuedMail.toAddress(ada.email().toUpperCase(), "By address", "text"));
        here.mailService.queue(QueuedMail.toAddress("host@example.org", "A seat", "for " + ada.email())
                .once("seat:" + ada.accountId()));
    }

    @Test
    void aPersonGetsTheMailThatWasForThem() {
        Map<String, String> files = new LinkedHashMap<>();

        data.export(ada, (name, content) -> {
            try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                content.writeTo(out);
                files.put(name, out.toString(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(files).containsOnlyKeys("mail.ndjson");
        assertThat(files.get("mail.ndjson"))
                .contains("By account", "By address")
                .doesNotContain("A seat");
    }

    @Test
    void mailToAPersonGoesAndMailToOthersNamesThePersonNoMore() {
        assertThat(data.leave(new Farewell(ada, Optional.empty()), Optional.empty())
                        .counts())
                .containsEntry("mails", 2);

        assertThat(here.allMail()).extracting(Mail::text).containsExactly("for " + Person.ERASED.email());
        assertThat(here.database.query("select dedupe_key from mail", row -> row.getString(1)))
                .containsExactly((String) null);
    }

    @Test
    void mailThatIsQueuedInTheLastMomentGoesWithTheAccount() {
        here.database.update("delete from account where id = ?", ada.accountId());

        assertThat(here.allMail()).extracting(Mail::subject).containsExactly("By address", "A seat");
    }
}
