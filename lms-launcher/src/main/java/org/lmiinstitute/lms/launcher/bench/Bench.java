package org.lmiinstitute.lms.launcher.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.lmiinstitute.lms.launcher.LaunchFailure;
import org.lmiinstitute.lms.launcher.control.RunningInstance;

/** Measures every {@link BenchPage} on a running instance that serves the content of {@link #writeContent}. */
public final class Bench {

    private static final int PEOPLE = 1000;

    private final RunningInstance instance;
    private final String password;
    private final PageLoad load;

    /**
     * @param password of the demonstration learner
     * @param warmUp how long each page is loaded before it is measured
     * @param time how long each page is measured
     */
    public Bench(RunningInstance instance, String password, Duration warmUp, Duration time) {
        this.instance = instance;
        this.password = password;
        this.load = new PageLoad(instance, warmUp, time);
    }

    /** Writes the content that is measured, with the repository's own beside it. */
    public static void writeContent(Path content, Path folder) {
        BenchContent.write(content, folder);
    }

    /** @return whether every page stays within its budget */
    public boolean run(PrintStream out) {
        try (var connection = DriverManager.getConnection(
                instance.databaseUrl(), instance.databaseUser(), instance.databasePassword())) {
            new BenchPeople(connection, BenchContent.COURSE_ID).enroll(PEOPLE);
            out.println(Measurement.HEADING);
            boolean within = true;
            for (var page : BenchPage.values()) {
                var measurement = measure(page, connection);
                out.println(measurement.row());
                within &= measurement.isWithinBudget();
            }
            return within;
        } catch (SQLException e) {
            throw new LaunchFailure("The database does not take part: " + e.getMessage(), e);
        }
    }

    private Measurement measure(BenchPage page, Connection connection) throws SQLException {
        var visitor = new BenchVisitor(instance.httpPort());
        if (page.isSignedIn()) {
            visitor.signIn(BenchVisitor.LEARNER, password);
        }
        return load.measure(page.title(), page.path(), page.budget(), visitor, connection);
    }
}
