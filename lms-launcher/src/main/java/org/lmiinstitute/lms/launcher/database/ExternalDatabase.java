package org.lmiinstitute.lms.launcher.database;

import java.sql.SQLException;
import java.util.Optional;
import org.lmiinstitute.lms.launcher.LaunchFailure;
import org.lmiinstitute.lms.launcher.Settings;

/** The database server that {@code LMS_DB_URL} names; it is somebody else's, so it is only tried, never managed. */
public final class ExternalDatabase {

    private static final int ACCESS_DENIED_TO_SCHEMA = 1044;
    private static final int ACCESS_DENIED = 1045;
    private static final int UNKNOWN_SCHEMA = 1049;

    private ExternalDatabase() {}

    /** Connects once, so that a wrong address is said now and not by the first page. */
    public static Database open(Settings.DatabaseLogin login) {
        var url = JdbcUrl.parse(login.url());
        var database = new Database(
                url.complete(), url.userOr(login.user()), url.passwordOr(login.password()), Optional.empty());
        try (var connection = database.connect()) {
            connection.isValid(5);
            return database;
        } catch (SQLException e) {
            throw new LaunchFailure("LMS_DB_URL: " + explain(url, login, e), e);
        }
    }

    private static String explain(JdbcUrl url, Settings.DatabaseLogin login, SQLException e) {
        return switch (e.getErrorCode()) {
            case ACCESS_DENIED, ACCESS_DENIED_TO_SCHEMA ->
                "the server at " + url.server() + " refuses user '" + url.userOr(login.user()) + "' on database '"
                        + url.schema() + "' (LMS_DB_USER, LMS_DB_PASSWORD).";
            case UNKNOWN_SCHEMA -> "the server at " + url.server() + " has no database '" + url.schema() + "'.";
            default -> "no database answers at " + url.server() + " (" + firstLine(e) + ").";
        };
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
