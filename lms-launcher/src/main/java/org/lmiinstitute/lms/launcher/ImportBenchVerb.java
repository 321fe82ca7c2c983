package org.lmiinstitute.lms.launcher;

import java.io.IOException;
import java.time.Duration;
import org.lmiinstitute.lms.launcher.bench.PageLoad;
import org.lmiinstitute.lms.launcher.bench.imports.ImportBench;

/**
 * {@code ./lms bench imports}: measures imports of an installation of its own in {@code LMS_DATA/bench-imports}, which is made anew and
 * removed at the end. {@code LMS_BENCH_MEGABYTES}, {@code LMS_BENCH_FILES} and {@code LMS_BENCH_UNITS} are how large the imports are,
 * {@code LMS_BENCH_ROUNDS} how often the first is done, {@code LMS_BENCH_WARMUP} and {@code LMS_BENCH_SECONDS} are for the pages.
 */
final class ImportBenchVerb implements Verb {

    private static final int MEGABYTES = 50;
    private static final int FILES = 1_000;
    private static final int UNITS = 1_000;
    private static final int ROUNDS = 7;
    private static final int WARM_UP = 60;
    private static final int SECONDS = 30;
    private static final long BYTES_OF_ONE = 1_000_000;

    @Override
    public int run(Distribution distribution, Settings given) {
        var settings = given.at(given.data().resolve("bench-imports"), given.content(), Ports.free(), Ports.free());
        remove(settings);
        try {
            return measure(distribution, settings);
        } finally {
            remove(settings);
        }
    }

    @SuppressWarnings("try") // the last resource is there for its closing only
    private static int measure(Distribution distribution, Settings settings) {
        try (var data = DataFolder.open(settings.data());
                var instance = new Instance(distribution, settings, data);
                var foreground = new Foreground(instance, data)) {
            instance.start(Visitors.NOBODY);
            instance.deploy();
            var running = instance.announce();
            var bench = new ImportBench(
                    running,
                    settings.data().resolve("bench"),
                    DemoPassword.in(data).value(settings),
                    size(settings),
                    new PageLoad(
                            running,
                            Duration.ofSeconds(number(settings, "LMS_BENCH_WARMUP", WARM_UP)),
                            Duration.ofSeconds(number(settings, "LMS_BENCH_SECONDS", SECONDS))));
            return bench.run(System.out) ? 0 : 1;
        }
    }

    private static ImportBench.Size size(Settings settings) {
        return new ImportBench.Size(
                number(settings, "LMS_BENCH_ROUNDS", ROUNDS),
                number(settings, "LMS_BENCH_MEGABYTES", MEGABYTES) * BYTES_OF_ONE,
                number(settings, "LMS_BENCH_FILES", FILES),
                number(settings, "LMS_BENCH_UNITS", UNITS));
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
