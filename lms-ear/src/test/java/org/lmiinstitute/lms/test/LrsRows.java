package org.lmiinstitute.lms.test;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Stores and credentials put straight into an installation's database, as an administrator's page will one day. */
final class LrsRows {

    static final String SECRET = "a secret of the tests";

    private static final String STORE = "insert into lrs_store (id, organization_id, created_at) values (?, ?, now(6))";
    private static final String CREDENTIAL =
            "insert into lrs_credential (id, access_key, secret_hash, store_id, title, scopes,"
                    + " created_at, registration_id, attempt_id, actor, activities, graded_by)"
                    + " values (?, ?, ?, ?, 'test', ?, now(6), ?, ?, ?, ?, ?)";

    private final Installation installation;

    LrsRows(Installation installation) {
        this.installation = installation;
    }

    /** A new organization's store. */
    UUID store() {
        UUID store = UUID.randomUUID();
        update(STORE, bytes(store), bytes(UUID.randomUUID()));
        return store;
    }

    XapiClient client(UUID store, String scopes) {
        UUID id = UUID.randomUUID();
        update(CREDENTIAL, bytes(id), id.toString(), hash(), bytes(store), scopes, null, null, null, null, null);
        return new XapiClient(installation, id.toString(), SECRET);
    }

    /** A player's client, whose results the server grades. */
    XapiClient launch(UUID store, UUID registration, String actor, String activities) {
        UUID id = UUID.randomUUID();
        update(
                CREDENTIAL,
                bytes(id),
                id.toString(),
                hash(),
                bytes(store),
                "statements/write statements/read state profile",
                bytes(registration),
                bytes(UUID.randomUUID()),
                actor,
                activities,
                "SERVER");
        return new XapiClient(installation, id.toString(), SECRET);
    }

    private void update(String sql, Object... values) {
        try (Connection connection = installation.database();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(SECRET.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
