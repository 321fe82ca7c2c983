package org.lmiinstitute.lms.launcher.bench.lrs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** The credentials of the record store, as its database has them. */
final class Credentials {

    private Credentials() {}

    /** The store that a credential opens. */
    static UUID store(Connection connection, String key) throws SQLException {
        try (var query = connection.prepareStatement("select store_id from lrs_credential where access_key = ?")) {
            query.setString(1, key);
            try (var rows = query.executeQuery()) {
                rows.next();
                return Bytes.toUuid(rows.getBytes(1));
            }
        }
    }
}
