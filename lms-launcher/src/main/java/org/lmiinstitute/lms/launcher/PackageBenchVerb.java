package org.lmiinstitute.lms.launcher;

import java.io.IOException;
import java.util.HashMap;
import org.lmiinstitute.lms.launcher.bench.packages.PackageBench;

/**
 * {@code ./lms bench packages}: measures packages of an installation of its own in {@code LMS_DATA/bench-packages}, which is made anew
 * and removed at the end. {@code LMS_BENCH_MEGABYTES} is how long the module's recording is, {@code LMS_BENCH_ROUNDS} how often each is
 * done.
 */
final class PackageBenchVerb implements Verb {

    private static final int MEGABYTES = 50;
    private static final int ROUNDS = 15;
    private static final long BYTES_OF_ONE = 1_000_000;

    @Override
    public int run(Distribution distribution, Settings given) {
        var key = "bench";
        var secret = RandomSecret.next();
        var environment = new HashMap<>(given.environment());
        environment.put("LMS_API_KEY", key);
        environment.put("LMS_API_SECRET", secret);
        var settings = given.at(given.data().resolve("bench-packages"), given.content(), Ports.free(), Ports.free())
                .withEnvironment(environment);
        remove(settings);
        try {
            return measure(distribution, settings, key, secret);
        } finally {
            remove(settings);
        }
    }

    @SuppressWarnings("try") // the last resource is there for its closing only
    private static int measure(Distribution distribution, Settings settings, String key, String secret) {
        try (var data = DataFolder.open(settings.data());
                var instance = new Instance(distribution, settings, data);
                var foreground = new Foreground(instance, data)) {
            instance.start(Visitors.NOBODY);
            instance.deploy();
            var bench = new PackageBench(
                    instance.announce(),
                    settings.data(),
                    key,
                    secret,
                    number(settings, "LMS_BENCH_ROUNDS", ROUNDS),
                    number(settings, "LMS_BENCH_MEGABYTES", MEGABYTES) * BYTES_OF_ONE);
            return bench.run(System.out) ? 0 : 1;
        }
    }

    private static void remove(Settings settings) {
        try {
            FileTree.delete(settings.data());
        } catch (IOException e) {
            throw new LaunchFailure("The folder of the measurement cannot be removed: " + e.getMessage(), e);
        }
    }

    private static int number(Settings settings, String name, int byDefault) {
        return settings.variable(name).map(Integer::parseInt).orElse(byDefault);
    }
}
