package org.lmiinstitute.lms.test;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.lmiinstitute.lms.launcher.Ports;
import org.lmiinstitute.lms.launcher.control.InstanceFile;
import org.lmiinstitute.lms.launcher.control.RunningInstance;

/**
 * Payara with a database but without the application, for tests that run inside the server.
 *
 * <p>With {@code -Dlms.test.database=external} the database is a fresh schema on the server that {@code
 * LMS_TEST_DB_URL} names.
 */
final class TestServer {

    private TestServer() {}

    /** Starts the server; it stops when this process ends. */
    static RunningInstance start() {
        var data = TestFolder.fresh("server");
        var environment = new HashMap<>(Map.of(
                "LMS_DATA", data.toString(),
                "LMS_HTTP_PORT", String.valueOf(Ports.free()),
                "LMS_DEMO_PASSWORD", Installation.PASSWORD,
                "LMS_LRS_KEY", Installation.LRS_KEY,
                "LMS_LRS_SECRET", Installation.LRS_SECRET,
                "LMS_API_KEY", Installation.API_KEY,
                "LMS_API_SECRET", Installation.API_SECRET));
        if ("external".equals(System.getProperty("lms.test.database"))) {
            environment.put("LMS_DB_URL", freshSchema(System.getenv("LMS_TEST_DB_URL"), "lms_test_server"));
        }
        var launcher = Launcher.start("server", environment, data.resolve("console.txt"));
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::stop));
        launcher.awaitLine("Server:");
        return InstanceFile.in(data).read().orElseThrow();
    }

    /** Makes a schema anew beside the one in the address. @return its address */
    static String freshSchema(String url, String name) {
        var address = url.replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
            statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
            return address;
        } catch (SQLException e) {
            throw new IllegalStateException("LMS_TEST_DB_URL: " + e.getMessage(), e);
        }
    }
}
