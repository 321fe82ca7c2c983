package org.lmiinstitute.lms.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lmiinstitute.lms.identity.Farewell;
import org.lmiinstitute.lms.identity.Person;
import org.lmiinstitute.lms.identity.PersonalArchive;
import org.lmiinstitute.lms.identity.PersonalData;
import org.lmiinstitute.lms.identity.PersonalRows;

/**
 * Mail to a person, which goes with the person, and what was said of the person to others. Its turn is late: other features may write to
 * somebody while a person leaves.
 */
@ApplicationScoped
public class NotificationData implements PersonalData {

    private static final String EXPORT = "select id, address, subject, plain_text, html, state, queued_at, ended_at"
            + " from mail where account_id = ? or address = ? order by id";
    private static final String FORGET = "delete from mail where account_id = ? or address = ?";
    private static final String UNSAY_MAIL = "update mail set subject = replace(subject, ?, ?),"
            + " plain_text = replace(plain_text, ?, ?), html = replace(html, ?, ?),"
            + " dedupe_key = case when locate(?, dedupe_key) > 0 then null else dedupe_key end"
            + " where locate(?, concat_ws(' ', subject, plain_text, html, dedupe_key)) > 0";
    private static final String UNSAY_MESSAGE =
            "update webhook_message set body = replace(body, ?, ?) where locate(?, body) > 0";

    private PersonalRows rows;

    protected NotificationData() {}

    @Inject
    public NotificationData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String part() {
        return "notification";
    }

    @Override
    public int turn() {
        return 90;
    }

    @Override
    public void export(Person person, PersonalArchive archive) {
        rows.export(archive, "mail.ndjson", EXPORT, person.accountId(), person.email());
    }

    @Override
    public Slice leave(Farewell farewell, Optional<String> place) {
        Person person = farewell.person();
        int mails = rows.update(FORGET, person.accountId(), person.email());
        Person other = farewell.replacement();
        unsay(person.email(), other.email());
        unsay(person.accountId().toString(), other.accountId().toString());
        return Slice.last("mails", mails);
    }

    private void unsay(String said, String instead) {
        rows.update(UNSAY_MAIL, said, instead, said, instead, said, instead, said, said);
        rows.update(UNSAY_MESSAGE, said, instead, said);
    }
}
