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

    private static final int CONNECTIONS = 8;
    private static final int REQUESTS_TO_COUNT = 20;
    private static final int PEOPLE = 1000;

    private final RunningInstance instance;
    private final String password;
    private final Duration warmUp;
    private final Duration time;

    /**
     * @param password of the demonstration learner
     * @param warmUp how long each page is loaded before it is measured
     * @param time how long each page is measured
     */
    public Bench(RunningInstance instance, String password, Duration warmUp, Duration time) {
        this.instance = instance;
        this.password = password;
        this.warmUp = warmUp;
        this.time = time;
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
        var load = new Load(visitor, page.path(), CONNECTIONS);
        load.run(warmUp);
        double queries = queriesPerRequest(visitor, page, connection);
        var server = new ProcessorTime(instance.serverProcess());
        var database = new ProcessorTime(instance.databaseProcess());
        long serverBefore = server.milliseconds();
        long databaseBefore = database.milliseconds();
        var durations = load.run(time);
        double requests = durations.length;
        return new Measurement(
                page,
                requests / time.toSeconds(),
                (server.milliseconds() - serverBefore) / requests,
                (database.milliseconds() - databaseBefore) / requests,
                queries,
                durations[durations.length / 2] / 1e6,
                durations[(int) (durations.length * 0.95)] / 1e6);
    }

    private static double queriesPerRequest(BenchVisitor visitor, BenchPage page, Connection connection)
            throws SQLException {
        var count = new QueryCount(connection);
        long before = count.value();
        for (int i = 0; i < REQUESTS_TO_COUNT; i++) {
            visitor.get(page.path());
        }
        return (count.value() - before) / (double) REQUESTS_TO_COUNT;
    }
}
