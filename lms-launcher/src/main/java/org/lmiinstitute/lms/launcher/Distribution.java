package org.lmiinstitute.lms.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the build made: Payara, MariaDB, the application and this launcher, none of it ever written to.
 *
 * @param home folder of the repository
 * @param folder folder of the distribution
 */
public record Distribution(Path home, Path folder) {

    /** The distribution that this launcher was started from ({@code -Dlms.home}, {@code -Dlms.distribution}). */
    static Distribution current() {
        var home = Path.of(System.getProperty("lms.home", ".")).toAbsolutePath().normalize();
        var folder = System.getProperty("lms.distribution", "lms-ear/target/distribution");
        return new Distribution(home, home.resolve(folder));
    }

    public Path payara() {
        return folder.resolve("payara6/glassfish");
    }

    public Path mariadb() {
        return folder.resolve("mariadb");
    }

    public Path application() {
        return folder.resolve("lms.ear");
    }

    /** The JDBC driver, which the server needs in its own class path. */
    public Path driver() {
        try (var files = Files.newDirectoryStream(folder.resolve("lib"), "mysql-connector-j-*.jar")) {
            return files.iterator().next();
        } catch (IOException | java.util.NoSuchElementException e) {
            throw new LaunchFailure("The distribution in " + folder + " is not complete: run mvn clean package.", e);
        }
    }
}
