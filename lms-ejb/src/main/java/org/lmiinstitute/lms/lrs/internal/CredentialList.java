package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Columns;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.lrs.CredentialListing;
import org.lmiinstitute.lms.lrs.Scope;

/** The credentials of {@code lrs_credential} that people made, newest first; those of launches come and go by themselves. */
@ApplicationScoped
public class CredentialList {

    private static final String COLUMNS =
            "select c.id, c.access_key, c.store_id, s.organization_id, c.title, c.scopes, c.created_at, c.expires_at,"
                    + " c.revoked_at from lrs_credential c join lrs_store s on s.id = c.store_id"
                    + " where c.registration_id is null";
    private static final String NEWEST_FIRST = " order by c.id desc limit 1000";
    private static final String ALL = COLUMNS + NEWEST_FIRST;
    private static final String OF_ONE = COLUMNS + " and s.organization_id = ?" + NEWEST_FIRST;
    private static final String ONE = COLUMNS + " and c.id = ?";
    /** What a statement was written with is a key of it, so the last one is one look at the end of a range. */
    private static final String LAST_WRITTEN =
            "select row_id from lrs_statement_key where key_hash = ? order by row_id desc limit 1";

    private Database database;

    protected CredentialList() {}

    @Inject
    public CredentialList(Database database) {
        this.database = database;
    }

    public List<CredentialListing> all() {
        return list(ALL);
    }

    /** Those that open an organization's store. */
    public List<CredentialListing> of(UUID organizationId) {
        return list(OF_ONE, organizationId);
    }

    public Optional<CredentialListing> find(UUID id) {
        return database.call(connection -> {
            try (PreparedStatement find = connection.prepareStatement(ONE);
                    PreparedStatement last = connection.prepareStatement(LAST_WRITTEN)) {
                find.setBytes(1, UuidBytes.of(id));
                try (ResultSet row = find.executeQuery()) {
                    return row.next() ? Optional.of(read(row, last)) : Optional.empty();
                }
            }
        });
    }

    private List<CredentialListing> list(String sql, UUID... values) {
        return database.call(connection -> {
            try (PreparedStatement find = connection.prepareStatement(sql);
                    PreparedStatement last = connection.prepareStatement(LAST_WRITTEN)) {
                for (int i = 0; i < values.length; i++) {
                    find.setBytes(i + 1, UuidBytes.of(values[i]));
                }
                try (ResultSet rows = find.executeQuery()) {
                    List<CredentialListing> listed = new ArrayList<>();
                    while (rows.next()) {
                        listed.add(read(rows, last));
                    }
                    return listed;
                }
            }
        });
    }

    private static CredentialListing read(ResultSet row, PreparedStatement last) throws SQLException {
        UUID id = UuidBytes.toUuid(row.getBytes("id"));
        UUID store = UuidBytes.toUuid(row.getBytes("store_id"));
        return new CredentialListing(
                id,
                row.getString("access_key"),
                Optional.ofNullable(row.getBytes("organization_id")).map(UuidBytes::toUuid),
                row.getString("title"),
                Scope.read(row.getString("scopes")),
                Columns.instant(row, "created_at"),
                lastWritten(last, store, id),
                Columns.findInstant(row, "expires_at"),
                Columns.findInstant(row, "revoked_at"));
    }

    private static Optional<Instant> lastWritten(PreparedStatement last, UUID store, UUID id) throws SQLException {
        last.setBytes(1, StatementKey.authority(id).hash(store));
        try (ResultSet row = last.executeQuery()) {
            return row.next()
                    ? Optional.of(StatementRow.storedAt(UuidBytes.toUuid(row.getBytes(1))))
                    : Optional.empty();
        }
    }
}
