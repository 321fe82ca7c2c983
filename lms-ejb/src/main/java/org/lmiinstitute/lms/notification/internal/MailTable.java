package org.lmiinstitute.lms.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Columns;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.notification.Mail;
import org.lmiinstitute.lms.notification.QueueCounts;
import org.lmiinstitute.lms.notification.QueueState;
import org.lmiinstitute.lms.notification.QueuedMail;

/** The table {@code mail}. */
@ApplicationScoped
public class MailTable {

    /** A second one under the same key changes nothing. */
    private static final String ADD =
            "insert into mail (id, account_id, address, subject, plain_text, html, dedupe_key,"
                    + " state, tries, next_try_at, queued_at) values (?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)"
                    + " on duplicate key update id = mail.id";

    private static final String ONE = "select * from mail where id = ?";
    private static final String LATEST = "select * from mail order by id desc limit ?";
    private static final String LATEST_IN = "select * from mail where state = ? order by id desc limit ?";

    private Database database;
    private Ids ids;
    private Clock clock;

    protected MailTable() {}

    @Inject
    public MailTable(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    Queue queue() {
        return new Queue(database, "mail", null);
    }

    /** @param accountId whose address it is, or {@code null} */
    public void add(QueuedMail mail, UUID accountId, String address) {
        Instant now = clock.instant();
        database.update(
                ADD,
                ids.next(),
                accountId,
                address,
                mail.subject(),
                mail.text(),
                mail.html().orElse(null),
                mail.dedupeKey().orElse(null),
                mail.notBefore().filter(now::isBefore).orElse(now),
                now);
    }

    public Optional<Mail> find(UUID id) {
        return database.query(ONE, MailTable::read, id).stream().findFirst();
    }

    /** The newest. */
    public List<Mail> latest(Optional<QueueState> state, int most) {
        return state.map(only -> database.query(LATEST_IN, MailTable::read, only.name(), most))
                .orElseGet(() -> database.query(LATEST, MailTable::read, most));
    }

    public QueueCounts counts() {
        return queue().counts();
    }

    public boolean retry(UUID id, Instant now) {
        return queue().retry(id, now);
    }

    public void retryFailed(Instant now) {
        queue().retryFailed(now);
    }

    public boolean discard(UUID id, Instant now) {
        return queue().discard(id, now);
    }

    private static Mail read(ResultSet row) throws SQLException {
        return new Mail(
                Columns.uuid(row, "id"),
                row.getString("address"),
                row.getString("subject"),
                row.getString("plain_text"),
                Optional.ofNullable(row.getString("html")),
                Queue.read(row));
    }
}
