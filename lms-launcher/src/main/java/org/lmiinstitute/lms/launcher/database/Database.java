package org.lmiinstitute.lms.launcher.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.lmiinstitute.lms.launcher.process.ChildProcess;

/**
 * A database that is ready to be used.
 *
 * @param url JDBC address with everything that Connector/J needs to know
 * @param process the server process, if it is ours
 */
public record Database(String url, String user, String password, Optional<ChildProcess> process) {

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
