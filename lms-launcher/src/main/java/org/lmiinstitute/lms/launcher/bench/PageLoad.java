package org.lmiinstitute.lms.launcher.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.lmiinstitute.lms.launcher.control.RunningInstance;

/**
 * Measures pages of a running instance, over eight connections.
 *
 * @param warmUp how long each page is loaded before it is measured
 * @param time how long each page is measured
 */
public record PageLoad(RunningInstance instance, Duration warmUp, Duration time) {

    private static final int CONNECTIONS = 8;
    private static final int REQUESTS_TO_COUNT = 20;

    /**
     * Measures one page.
     *
     * @param budget milliseconds of CPU that a request may cost
     * @param connection to the database, for its own count of queries
     */
    public Measurement measure(String title, String path, double budget, BenchVisitor visitor, Connection connection)
            throws SQLException {
        var load = new Load(visitor, path, CONNECTIONS);
        load.run(warmUp);
        double queries = queriesPerRequest(visitor, path, connection);
        var server = new ProcessorTime(instance.serverProcess());
        var database = new ProcessorTime(instance.databaseProcess());
        long serverBefore = server.milliseconds();
        long databaseBefore = database.milliseconds();
        var durations = load.run(time);
        double requests = durations.length;
        return new Measurement(
                title,
                budget,
                requests / time.toSeconds(),
                (server.milliseconds() - serverBefore) / requests,
                (database.milliseconds() - databaseBefore) / requests,
                queries,
                durations[durations.length / 2] / 1e6,
                durations[(int) (durations.length * 0.95)] / 1e6);
    }

    private static double queriesPerRequest(BenchVisitor visitor, String path, Connection connection)
            throws SQLException {
        var count = new QueryCount(connection);
        long before = count.value();
        for (int i = 0; i < REQUESTS_TO_COUNT; i++) {
            visitor.get(path);
        }
        return (count.value() - before) / (double) REQUESTS_TO_COUNT;
    }
}
