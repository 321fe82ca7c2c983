package org.lmiinstitute.lms.partner.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Columns;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.curriculum.RevisionNumber;
import org.lmiinstitute.lms.packaging.PackageSubject;
import org.lmiinstitute.lms.partner.PublishedChange;

/** The tables {@code published_change}, {@code change_counter} and {@code published_course_module}. */
@ApplicationScoped
public class ChangeTable {

    private static final String LAST = "select last_seq from change_counter where id = 1";
    private static final String COUNT_ON = "update change_counter set last_seq = ? where id = 1";
    private static final String ADD =
            "insert into published_change (seq, id, kind, subject_id, title, revision_id, major,"
                    + " minor, is_major, published_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ADD_MODULE =
            "insert into published_course_module (seq, position, module_id) values (?, ?, ?)";
    private static final String BETWEEN =
            "select * from published_change where seq > ? and seq <= ? order by seq limit ?";
    private static final String NEWEST = "select * from published_change order by seq desc limit ?";
    private static final String ONE = "select * from published_change where seq = ?";
    private static final String BEFORE =
            "select * from published_change where subject_id = ? and seq < ? order by seq desc limit 1";
    private static final String MODULES =
            "select module_id from published_course_module where seq = ? order by position";

    private Database database;

    protected ChangeTable() {}

    @Inject
    public ChangeTable(Database database) {
        this.database = database;
    }

    /**
     * The next number, which is the caller's until its transaction ends: publishing is rare, so publishers wait for each other at one row,
     * and nobody who read up to a number ever misses one below it.
     */
    public long next() {
        long next = number(LAST + " for update") + 1;
        database.update(COUNT_ON, next);
        return next;
    }

    /** The last number that was committed; 0 before the first. */
    public long last() {
        return number(LAST);
    }

    public void add(PublishedChange change) {
        database.update(
                ADD,
                change.sequence(),
                change.id(),
                change.subject().kind().name(),
                change.subject().id(),
                change.title(),
                change.revisionId().orElse(null),
                change.revision().map(RevisionNumber::major).orElse(null),
                change.revision().map(RevisionNumber::minor).orElse(null),
                change.isMajor(),
                change.publishedAt());
    }

    /** Keeps which modules a course had with an entry. */
    public void addModules(long sequence, List<UUID> modules) {
        for (int position = 0; position < modules.size(); position++) {
            database.update(ADD_MODULE, sequence, position, modules.get(position));
        }
    }

    /** Entries after one and up to another, in order. */
    public List<PublishedChange> between(long after, long last, int most) {
        return database.query(BETWEEN, ChangeTable::read, after, last, most);
    }

    /** The newest, newest first. */
    public List<PublishedChange> newest(int most) {
        return database.query(NEWEST, ChangeTable::read, most);
    }

    public Optional<PublishedChange> find(long sequence) {
        return database.query(ONE, ChangeTable::read, sequence).stream().findFirst();
    }

    /** The last entry of a thing before another. */
    public Optional<PublishedChange> findBefore(PackageSubject subject, long sequence) {
        return database.query(BEFORE, ChangeTable::read, subject.id(), sequence).stream()
                .findFirst();
    }

    /** The modules that a course had with an entry, in order. */
    public List<UUID> modules(long sequence) {
        return database.query(MODULES, row -> Columns.uuid(row, "module_id"), sequence);
    }

    private long number(String sql) {
        return database.query(sql, row -> row.getLong(1)).get(0);
    }

    private static PublishedChange read(ResultSet row) throws SQLException {
        Optional<UUID> revision = Columns.findUuid(row, "revision_id");
        RevisionNumber number = new RevisionNumber(row.getInt("major"), row.getInt("minor"));
        return new PublishedChange(
                row.getLong("seq"),
                Columns.uuid(row, "id"),
                new PackageSubject(PackageSubject.Kind.valueOf(row.getString("kind")), Columns.uuid(row, "subject_id")),
                row.getString("title"),
                revision.map(is -> number),
                revision,
                row.getBoolean("is_major"),
                Columns.instant(row, "published_at"));
    }
}
