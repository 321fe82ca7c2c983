package org.lmiinstitute.lms.packaging.internal.incoming.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Columns;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.JsonColumn;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.packaging.ContentImport;
import org.lmiinstitute.lms.packaging.ImportCounts;
import org.lmiinstitute.lms.packaging.ImportState;
import org.lmiinstitute.lms.packaging.ImportTerms;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.content.CourseText;

/** The table {@code content_import}. Whatever changes a state says which it must have been, and tells whether it was. */
@ApplicationScoped
public class ImportTable {

    private static final String ADD =
            "insert into content_import (id, organization_id, account_id, file_name, bytes, kind, title,"
                    + " state, exact_items, approximate, not_imported, problems, started_at, changed_at)"
                    + " values (?, ?, ?, ?, ?, '', '', 'UPLOADING', 0, 0, 0, '[]', ?, ?)";
    private static final String ONE = "select * from content_import where id = ?";
    private static final String OF = "select * from content_import where organization_id = ? order by id desc";
    private static final String UPLOADING = "select * from content_import where state = 'UPLOADING'";
    private static final String IN_STATE = "select * from content_import where state = ? and changed_at < ?";
    private static final String TOUCH = "update content_import set changed_at = ? where id = ? and state = 'UPLOADING'";
    private static final String MOVE = "update content_import set state = ?, changed_at = ? where id = ? and state = ?";
    private static final String ASK =
            "update content_import set state = ?, problems = '[]', job_id = null, changed_at = ? where id = ? and state = ?";
    private static final String WORK = "update content_import set job_id = ? where id = ?";
    private static final String READ = "update content_import set state = 'READ', sha256 = ?, kind = ?, title = ?,"
            + " exact_items = ?, approximate = ?, not_imported = ?, course_title = ?, course_code = ?, course_level = ?,"
            + " course_licence = ?, changed_at = ? where id = ? and state = 'READING'";
    private static final String TERMS =
            "update content_import set course_title = ?, course_code = ?, course_level = ?, course_licence = ?"
                    + " where id = ? and state = 'READ' and course_title is not null";
    private static final String END =
            "update content_import set state = ?, problems = ?, changed_at = ? where id = ? and state = ?";
    private static final String ACCEPTED = "update content_import set state = 'ACCEPTED', problems = '[]',"
            + " content_hash = ?, changed_at = ? where id = ? and (job_id = ? or job_id is null)"
            + " and state = 'INSTALLING'";
    private static final String REMOVE = "delete from content_import where id = ? and state = ?";

    private static final JsonColumn<Problem[]> PROBLEMS = new JsonColumn<>(Problem[].class);

    private static final int LONGEST_NAME = 250;
    private static final int LONGEST_KIND = 60;

    private Database database;

    protected ImportTable() {}

    @Inject
    public ImportTable(Database database) {
        this.database = database;
    }

    void add(UUID id, UUID organizationId, Optional<UUID> accountId, String fileName, long bytes, Instant now) {
        database.update(ADD, id, organizationId, accountId.orElse(null), cut(fileName, LONGEST_NAME), bytes, now, now);
    }

    Optional<ContentImport> find(UUID id) {
        return database.query(ONE, ImportTable::read, id).stream().findFirst();
    }

    /** All of an organization, the newest first. */
    List<ContentImport> of(UUID organizationId) {
        return database.query(OF, ImportTable::read, organizationId);
    }

    /** All whose files are still to come, or to come as a whole. */
    List<ContentImport> uploading() {
        return database.query(UPLOADING, ImportTable::read);
    }

    List<ContentImport> in(ImportState state, Instant unchangedSince) {
        return database.query(IN_STATE, ImportTable::read, state.name(), unchangedSince);
    }

    /** A piece of its file has come. */
    void touch(UUID id, Instant now) {
        database.update(TOUCH, now, id);
    }

    boolean move(UUID id, ImportState from, ImportState to, Instant now) {
        return database.update(MOVE, to.name(), now, id, from.name()) > 0;
    }

    /** Moves on to what a job is to do, which is still to be ordered. */
    boolean ask(UUID id, ImportState from, ImportState to, Instant now) {
        return database.update(ASK, to.name(), now, id, from.name()) > 0;
    }

    void setJob(UUID id, UUID jobId) {
        database.update(WORK, jobId, id);
    }

    boolean enterRead(
            UUID id, String sha256, Intake read, Optional<ImportTerms> terms, ImportCounts counts, Instant now) {
        return database.update(
                        READ,
                        sha256,
                        cut(read.kind().label(), LONGEST_KIND),
                        cut(read.title(), LONGEST_NAME),
                        counts.exact(),
                        counts.approximate(),
                        counts.notImported(),
                        terms.map(ImportTerms::title).orElse(null),
                        terms.map(ImportTerms::code).orElse(null),
                        terms.map(ImportTerms::level).orElse(null),
                        terms.map(ImportTerms::licence).orElse(null),
                        now,
                        id)
                > 0;
    }

    /** Says on which terms what was read is to come in, unless it says that itself. */
    boolean setTerms(UUID id, ImportTerms terms) {
        return database.update(TERMS, terms.title(), terms.code(), terms.level(), terms.licence(), id) > 0;
    }

    boolean end(UUID id, ImportState from, ImportState to, List<Problem> problems, Instant now) {
        return database.update(END, to.name(), PROBLEMS.write(problems.toArray(Problem[]::new)), now, id, from.name())
                > 0;
    }

    /** Only the job that works on it now does; it may be done before it is entered. */
    boolean enterAccepted(UUID id, UUID job, Optional<String> contentHash, Instant now) {
        return database.update(ACCEPTED, contentHash.orElse(null), now, id, job) > 0;
    }

    boolean remove(UUID id, ImportState state) {
        return database.update(REMOVE, id, state.name()) > 0;
    }

    static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest - 1) + "…" : text;
    }

    private static ContentImport read(ResultSet row) throws SQLException {
        return new ContentImport(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "organization_id"),
                Columns.findUuid(row, "account_id"),
                row.getString("file_name"),
                row.getLong("bytes"),
                Optional.ofNullable(row.getString("sha256")),
                row.getString("kind"),
                row.getString("title"),
                ImportState.valueOf(row.getString("state")),
                new ImportCounts(row.getInt("exact_items"), row.getInt("approximate"), row.getInt("not_imported")),
                terms(row),
                List.of(PROBLEMS.read(row.getString("problems"))),
                Optional.ofNullable(row.getString("content_hash")),
                Columns.findUuid(row, "job_id"),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "changed_at"));
    }

    private static Optional<ImportTerms> terms(ResultSet row) throws SQLException {
        String title = row.getString("course_title");
        String code = row.getString("course_code");
        return title == null
                ? Optional.empty()
                : Optional.of(new ImportTerms(
                        title,
                        code == null ? CourseText.usualCode(Columns.uuid(row, "id")) : code,
                        row.getString("course_level"),
                        row.getString("course_licence")));
    }
}
