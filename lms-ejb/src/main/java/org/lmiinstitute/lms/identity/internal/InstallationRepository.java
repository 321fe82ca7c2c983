package org.lmiinstitute.lms.identity.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The table {@code installation}: what is decided once, at the first start. */
@ApplicationScoped
public class InstallationRepository {
    private static final String KEEP = "insert ignore into installation (name, text_value) values (?, ?)";
    private static final String READ = "select text_value from installation where name = ?";

    @Resource(lookup = "jdbc/lms")
    private DataSource database;

    /** The value that is kept under this name; the given one if there was none yet. */
    public String keepFirst(String name, String value) {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
                keep.setString(1, name);
                keep.setString(2, value);
                keep.executeUpdate();
            }
            return read(connection, name);
        } catch (SQLException e) {
            throw new IllegalStateException("the installation's " + name + " cannot be read", e);
        }
    }

    private static String read(Connection connection, String name) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setString(1, name);
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
