package org.lmiinstitute.lms.launcher.bench.lrs;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.lmiinstitute.lms.launcher.LaunchFailure;

/** Workers with a connection each, who do one thing after the other for a time. */
record Crew(int size, Callable<Worker> maker) {

    /** Does one thing with its own connection. */
    interface Worker extends AutoCloseable {
        void work() throws IOException, SQLException;

        @Override
        void close() throws IOException, SQLException;
    }

    /** @return how long each piece of work took, in nanoseconds, in no order */
    long[] run(Duration time) {
        var threads = Executors.newFixedThreadPool(size);
        try {
            long end = System.nanoTime() + time.toNanos();
            var tasks = new ArrayList<Callable<long[]>>();
            for (int i = 0; i < size; i++) {
                tasks.add(() -> workUntil(end));
            }
            var all = new long[0];
            for (var finished : threads.invokeAll(tasks)) {
                all = joined(all, finished.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new LaunchFailure("The measurement failed: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted.", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private long[] workUntil(long end) throws Exception {
        var durations = new long[1024];
        int count = 0;
        try (var worker = maker.call()) {
            for (long start = System.nanoTime(); start < end; ) {
                worker.work();
                long now = System.nanoTime();
                if (count == durations.length) {
                    durations = Arrays.copyOf(durations, 2 * count);
                }
                durations[count++] = now - start;
                start = now;
            }
        }
        return Arrays.copyOf(durations, count);
    }

    static long[] joined(long[] one, long[] other) {
        var all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }
}
