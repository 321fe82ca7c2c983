package org.lmiinstitute.lms.launcher.bench.lrs;

import java.util.Arrays;

/** What was measured of one thing, over all rounds. */
final class Figures {

    private static final double NANOS = 1e9;

    private long[] durations = new long[0];
    private double seconds;
    private double server;
    private double database;
    private double client;

    /** @param durations in nanoseconds; processor times in milliseconds */
    void add(long[] durations, double seconds, double server, double database, double client) {
        this.durations = Crew.joined(this.durations, durations);
        this.seconds += seconds;
        this.server += server;
        this.database += database;
        this.client += client;
    }

    double perSecond() {
        return durations.length / seconds;
    }

    double serverMilliseconds() {
        return server / durations.length;
    }

    double databaseMilliseconds() {
        return database / durations.length;
    }

    double clientMilliseconds() {
        return client / durations.length;
    }

    /** Milliseconds that so much of the work stays under. */
    double quantile(double share) {
        var sorted = durations.clone();
        Arrays.sort(sorted);
        return sorted[(int) (sorted.length * share)] / NANOS * 1000;
    }
}
