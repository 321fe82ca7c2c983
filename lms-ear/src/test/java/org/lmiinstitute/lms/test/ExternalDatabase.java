package org.lmiinstitute.lms.test;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The database server that {@code LMS_TEST_DB_URL} names. With {@code -Dlms.test.database=external} whatever the tests start works on
 * it, each server and installation in a schema of its own.
 */
final class ExternalDatabase {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private ExternalDatabase() {}

    static boolean isWanted() {
        return "external".equals(System.getProperty("lms.test.database"));
    }

    /** Makes a schema beside the one that the variable names. @return its address */
    static String freshSchema() {
        String url = System.getenv("LMS_TEST_DB_URL");
        String name = "lms_test_" + SCHEMAS.incrementAndGet();
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
            statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
            return url.replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
        } catch (SQLException e) {
            throw new IllegalStateException("LMS_TEST_DB_URL: " + e.getMessage(), e);
        }
    }
}
