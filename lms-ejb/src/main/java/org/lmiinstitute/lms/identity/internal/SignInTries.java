package org.lmiinstitute.lms.identity.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.lmiinstitute.lms.common.Sha256;

/** The table {@code sign_in_tries}; subjects are kept as hashes, since people type passwords into the wrong field. */
@ApplicationScoped
public class SignInTries {
    private static final String ADD =
            """
            insert into sign_in_tries (subject_hash, tries, window_ends) values (?, 1, ?)
            on duplicate key update
              tries = if(window_ends <= ?, 1, tries + 1),
              window_ends = if(window_ends <= ?, ?, window_ends)""";
    private static final String READ = "select tries, window_ends from sign_in_tries where subject_hash = ?";
    private static final String TAKE_BACK =
            "update sign_in_tries set tries = tries - 1 where subject_hash = ? and tries > 0";
    private static final String DROP = "delete from sign_in_tries where subject_hash = ?";
    private static final String DROP_ENDED = "delete from sign_in_tries where window_ends < ? limit 1000";

    @Resource(lookup = "jdbc/lms")
    private DataSource database;

    Tries add(String subject, Instant now, Instant windowEnds) {
        String hash = Sha256.hex(subject);
        update(ADD, hash, utc(windowEnds), utc(now), utc(now), utc(windowEnds));
        return read(hash);
    }

    void takeBack(String subject) {
        update(TAKE_BACK, Sha256.hex(subject));
    }

    void drop(String subject) {
        update(DROP, Sha256.hex(subject));
    }

    void dropEnded(Instant now) {
        update(DROP_ENDED, utc(now));
    }

    private Tries read(String hash) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, hash);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Tries(
                        row.getInt(1), row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("tries to sign in cannot be read", e);
        }
    }

    private void update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("tries to sign in cannot be counted", e);
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
