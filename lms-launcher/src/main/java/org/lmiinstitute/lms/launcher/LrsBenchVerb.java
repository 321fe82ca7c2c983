package org.lmiinstitute.lms.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import org.lmiinstitute.lms.launcher.bench.lrs.GrowthBench;
import org.lmiinstitute.lms.launcher.bench.lrs.LrsBench;
import org.lmiinstitute.lms.launcher.bench.lrs.XapiLogin;

/**
 * {@code ./lms bench lrs}, {@code ./lms bench growth}: measures the record store of an installation of its own in {@code
 * LMS_DATA/bench-lrs}, which is made anew and removed at the end. {@code LMS_BENCH_WARMUP} and {@code LMS_BENCH_SECONDS} are for
 * the first, {@code LMS_BENCH_STATEMENTS} for the second.
 */
final class LrsBenchVerb implements Verb {

    private static final int WARM_UP = 10;
    private static final int SECONDS = 15;
    private static final int STATEMENTS = 1_000_000;

    private final Part part;

    LrsBenchVerb(Part part) {
        this.part = part;
    }

    /** What is measured. */
    enum Part {
        SPEED,
        GROWTH
    }

    @Override
    public int run(Distribution distribution, Settings given) {
        var root = given.data().resolve("bench-lrs");
        var login = new XapiLogin("bench", RandomSecret.next());
        var environment = new HashMap<>(given.environment());
        environment.put("LMS_LRS_KEY", login.key());
        environment.put("LMS_LRS_SECRET", login.secret());
        var settings =
                given.at(root, given.content(), Ports.free(), Ports.free()).withEnvironment(environment);
        remove(settings);
        try {
            return measure(distribution, settings, login);
        } finally {
            remove(settings);
        }
    }

    @SuppressWarnings("try") // the last resource is there for its closing only
    private int measure(Distribution distribution, Settings settings, XapiLogin login) {
        try (var data = DataFolder.open(settings.data());
                var instance = new Instance(distribution, settings, data);
                var foreground = new Foreground(instance, data)) {
            instance.start(Visitors.NOBODY);
            instance.deploy();
            var running = instance.announce();
            switch (part) {
                case SPEED ->
                    new LrsBench(
                                    running,
                                    login,
                                    Duration.ofSeconds(number(settings, "LMS_BENCH_WARMUP", WARM_UP)),
                                    Duration.ofSeconds(number(settings, "LMS_BENCH_SECONDS", SECONDS)))
                            .run(System.out);
                case GROWTH ->
                    new GrowthBench(running, login, number(settings, "LMS_BENCH_STATEMENTS", STATEMENTS))
                            .run(System.out);
            }
            return 0;
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
