package org.lmiinstitute.lms.launcher.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.lmiinstitute.lms.launcher.LaunchFailure;

/** Requests one after the other on each of some connections, for a time. */
record Load(BenchVisitor visitor, String path, int connections) {

    /** @return how long each request took, in nanoseconds, shortest first */
    long[] run(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        var threads = Executors.newFixedThreadPool(connections);
        try {
            var tasks = new ArrayList<Callable<List<Long>>>();
            for (int i = 0; i < connections; i++) {
                tasks.add(() -> askUntil(end));
            }
            var durations = new ArrayList<Long>();
            for (var finished : threads.invokeAll(tasks)) {
                durations.addAll(finished.get());
            }
            return durations.stream().mapToLong(Long::longValue).sorted().toArray();
        } catch (ExecutionException e) {
            throw new LaunchFailure(String.valueOf(e.getCause().getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted.", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Long> askUntil(long end) {
        var durations = new ArrayList<Long>();
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            visitor.get(path);
            durations.add(System.nanoTime() - start);
        }
        return durations;
    }
}
