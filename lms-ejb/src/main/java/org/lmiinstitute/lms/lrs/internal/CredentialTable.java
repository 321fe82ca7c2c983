package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.lrs.LaunchBinding;
import org.lmiinstitute.lms.lrs.LaunchBinding.Grading;
import org.lmiinstitute.lms.lrs.Scope;

/** The table {@code lrs_credential}. */
@ApplicationScoped
public class CredentialTable {

    private static final String ADD =
            "insert into lrs_credential (id, access_key, secret_hash, store_id, title, scopes,"
                    + " created_at, expires_at, registration_id, attempt_id, actor, activities, graded_by)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String REPLACE = " on duplicate key update secret_hash = values(secret_hash),"
            + " store_id = values(store_id), title = values(title), scopes = values(scopes), revoked_at = null";
    private static final String FIND =
            "select id, access_key, secret_hash, store_id, title, scopes, created_at, expires_at,"
                    + " registration_id, attempt_id, actor, activities, graded_by from lrs_credential"
                    + " where access_key = ? and revoked_at is null and (expires_at is null or expires_at > ?)";
    private static final String REVOKE = "update lrs_credential set revoked_at = ? where id = ? and revoked_at is null";

    private LrsDatabase database;

    protected CredentialTable() {}

    @Inject
    public CredentialTable(LrsDatabase database) {
        this.database = database;
    }

    public void add(CredentialRow credential) {
        insert(ADD, credential);
    }

    /** Adds it, or gives an older one with the same key the new secret, store and scopes. */
    public void keep(CredentialRow credential) {
        insert(ADD + REPLACE, credential);
    }

    public Optional<CredentialRow> findValid(String key, Instant now) {
        return database.call(connection -> {
            try (PreparedStatement find = connection.prepareStatement(FIND)) {
                find.setString(1, key);
                find.setObject(2, SqlTime.of(now));
                try (ResultSet row = find.executeQuery()) {
                    return row.next() ? Optional.of(read(row)) : Optional.empty();
                }
            }
        });
    }

    public void revoke(UUID id, Instant now) {
        database.call(connection -> {
            try (PreparedStatement revoke = connection.prepareStatement(REVOKE)) {
                revoke.setObject(1, SqlTime.of(now));
                revoke.setBytes(2, UuidBytes.of(id));
                return revoke.executeUpdate();
            }
        });
    }

    private void insert(String sql, CredentialRow credential) {
        Optional<LaunchBinding> launch = credential.launch();
        Object[] values = {
            UuidBytes.of(credential.id()),
            credential.key(),
            credential.secretHash(),
            UuidBytes.of(credential.storeId()),
            credential.title(),
            Scope.write(credential.scopes()),
            SqlTime.of(credential.created()),
            credential.expires().map(SqlTime::of).orElse(null),
            launch.map(binding -> UuidBytes.of(binding.registration())).orElse(null),
            launch.map(binding -> UuidBytes.of(binding.attemptId())).orElse(null),
            launch.map(binding -> binding.actor().toString()).orElse(null),
            launch.map(binding -> String.join("\n", binding.activities())).orElse(null),
            launch.map(binding -> binding.grading().name()).orElse(null)
        };
        database.call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                return insert.executeUpdate();
            }
        });
    }

    private static CredentialRow read(ResultSet row) throws SQLException {
        return new CredentialRow(
                UuidBytes.toUuid(row.getBytes("id")),
                row.getString("access_key"),
                row.getBytes("secret_hash"),
                UuidBytes.toUuid(row.getBytes("store_id")),
                row.getString("title"),
                Scope.read(row.getString("scopes")),
                SqlTime.get(row, "created_at"),
                SqlTime.find(row, "expires_at"),
                row.getBytes("registration_id") == null ? Optional.empty() : Optional.of(readBinding(row)));
    }

    private static LaunchBinding readBinding(ResultSet row) throws SQLException {
        return new LaunchBinding(
                UuidBytes.toUuid(row.getBytes("registration_id")),
                UuidBytes.toUuid(row.getBytes("attempt_id")),
                Parsing.object(row.getString("actor")),
                List.of(row.getString("activities").split("\n")),
                Grading.valueOf(row.getString("graded_by")));
    }
}
