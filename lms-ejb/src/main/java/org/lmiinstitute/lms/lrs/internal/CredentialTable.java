package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Columns;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.lrs.CredentialBinding;
import org.lmiinstitute.lms.lrs.LaunchBinding;
import org.lmiinstitute.lms.lrs.LaunchBinding.Grading;
import org.lmiinstitute.lms.lrs.ReportBinding;
import org.lmiinstitute.lms.lrs.Scope;

/** The table {@code lrs_credential}. */
@ApplicationScoped
public class CredentialTable {

    private static final String ADD =
            "insert into lrs_credential (id, access_key, secret_hash, store_id, title, scopes,"
                    + " created_at, expires_at, account_id, registration_id, attempt_id, actor, activities, graded_by,"
                    + " package_iri, home_page)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String REPLACE = " on duplicate key update secret_hash = values(secret_hash),"
            + " store_id = values(store_id), title = values(title), scopes = values(scopes), activities = values(activities),"
            + " package_iri = values(package_iri), home_page = values(home_page)";
    private static final String RENEW = REPLACE + ", revoked_at = null";
    /** In the same query as the account, so that asking whether it is still active costs no second one. */
    private static final String FIND =
            "select c.id, c.access_key, c.secret_hash, c.store_id, c.title, c.scopes, c.created_at, c.expires_at, c.account_id,"
                    + " c.registration_id, c.attempt_id, c.actor, c.activities, c.graded_by,"
                    + " c.package_iri, c.home_page from lrs_credential c"
                    + " left join account a on a.id = c.account_id"
                    + " where c.revoked_at is null and (c.expires_at is null or c.expires_at > ?)"
                    + " and (c.account_id is null or a.active) and c.";

    private static final String OF_KEY = FIND + "access_key = ?";
    private static final String OF_IDS = FIND + "id in (%s)";

    private static final String REVOKE = "update lrs_credential set revoked_at = ? where id = ? and revoked_at is null";

    private static final String FIND_ID = "select id from lrs_credential where access_key = ?";

    private static final String HOLD_REPORT = "select package_iri, home_page, activities from lrs_credential"
            + " where access_key = ? and package_iri is not null for update";

    private static final String REMOVE_EXPIRED =
            "delete from lrs_credential where expires_at < ? and registration_id is not null order by expires_at limit ?";
    private static final int AT_ONCE = 1_000;

    private Database database;

    protected CredentialTable() {}

    @Inject
    public CredentialTable(Database database) {
        this.database = database;
    }

    public void add(CredentialRow credential) {
        insert(ADD, credential);
    }

    /** Adds it, or gives an older one with the same key the new secret, store and scopes. */
    public void keep(CredentialRow credential) {
        insert(ADD + RENEW, credential);
    }

    /** The same, but one that was revoked stays so. */
    public void refresh(CredentialRow credential) {
        insert(ADD + REPLACE, credential);
    }

    /** What the credential of a package is bound to, which nobody else changes until the transaction ends. */
    public Optional<ReportBinding> holdReport(String key) {
        return database.query(HOLD_REPORT, CredentialTable::readReport, key).stream()
                .findFirst();
    }

    /** The credential of a key, if it opens anything now. */
    public Optional<CredentialRow> findValid(String key, Instant now) {
        return database.query(OF_KEY, CredentialTable::read, now, key).stream().findFirst();
    }

    /** Those of some credentials that open anything now. */
    List<CredentialRow> findValid(Collection<UUID> ids, Instant now) {
        return database.queryIn(OF_IDS, ids, CredentialTable::read, now);
    }

    public void revoke(UUID id, Instant now) {
        database.update(REVOKE, now, id);
    }

    /** The id of a credential by its key, whether or not it opens anything. */
    public Optional<UUID> findId(String key) {
        return database.query(FIND_ID, row -> Columns.uuid(row, "id"), key).stream()
                .findFirst();
    }

    /** Removes some of those that ended before a moment; the answer is how many, 0 when none is left. */
    public int removeExpired(Instant before) {
        return database.update(REMOVE_EXPIRED, before, AT_ONCE);
    }

    private void insert(String sql, CredentialRow credential) {
        Optional<LaunchBinding> launch = bound(credential, LaunchBinding.class);
        Optional<ReportBinding> report = bound(credential, ReportBinding.class);
        Optional<List<String>> activities =
                launch.map(LaunchBinding::activities).or(() -> report.map(ReportBinding::activities));
        database.update(
                sql,
                credential.id(),
                credential.key(),
                credential.secretHash(),
                credential.storeId(),
                credential.title(),
                Scope.write(credential.scopes()),
                credential.created(),
                credential.expires().orElse(null),
                credential.account().orElse(null),
                launch.map(LaunchBinding::registration).orElse(null),
                launch.map(LaunchBinding::attemptId).orElse(null),
                launch.map(binding -> binding.actor().toString()).orElse(null),
                activities.map(ids -> String.join("\n", ids)).orElse(null),
                launch.map(binding -> binding.grading().name()).orElse(null),
                report.map(ReportBinding::packageIri).orElse(null),
                report.map(ReportBinding::homePage).orElse(null));
    }

    private static CredentialRow read(ResultSet row) throws SQLException {
        return new CredentialRow(
                Columns.uuid(row, "id"),
                row.getString("access_key"),
                row.getBytes("secret_hash"),
                Columns.uuid(row, "store_id"),
                row.getString("title"),
                Scope.read(row.getString("scopes")),
                Columns.instant(row, "created_at"),
                Columns.findInstant(row, "expires_at"),
                Columns.findUuid(row, "account_id"),
                readBinding(row));
    }

    private static <B extends CredentialBinding> Optional<B> bound(CredentialRow credential, Class<B> kind) {
        return credential.binding().filter(kind::isInstance).map(kind::cast);
    }

    private static Optional<? extends CredentialBinding> readBinding(ResultSet row) throws SQLException {
        if (row.getBytes("registration_id") != null) {
            return Optional.of(readLaunch(row));
        }
        return row.getString("package_iri") == null ? Optional.empty() : Optional.of(readReport(row));
    }

    private static ReportBinding readReport(ResultSet row) throws SQLException {
        return new ReportBinding(
                row.getString("package_iri"),
                row.getString("home_page"),
                List.of(row.getString("activities").split("\n")));
    }

    private static LaunchBinding readLaunch(ResultSet row) throws SQLException {
        return new LaunchBinding(
                Columns.uuid(row, "registration_id"),
                Columns.uuid(row, "attempt_id"),
                Parsing.object(row.getString("actor")),
                List.of(row.getString("activities").split("\n")),
                Grading.valueOf(row.getString("graded_by")));
    }
}
