package org.lmiinstitute.lms.launcher;

import java.time.Duration;
import org.lmiinstitute.lms.launcher.bench.Bench;

/**
 * {@code ./lms bench}: an installation of its own in {@code LMS_DATA/bench}, measured and stopped. {@code
 * LMS_BENCH_WARMUP} and {@code LMS_BENCH_SECONDS} shorten it.
 */
final class BenchVerb implements Verb {

    private static final int WARM_UP = 60;
    private static final int SECONDS = 30;

    @Override
    @SuppressWarnings("try") // the last resource is there for its closing only
    public int run(Distribution distribution, Settings given) {
        var root = given.data().resolve("bench");
        var settings = given.at(root, root.resolve("content"), Ports.free(), Ports.free());
        try (var data = DataFolder.open(settings.data());
                var instance = new Instance(distribution, settings, data);
                var foreground = new Foreground(instance, data)) {
            Bench.writeContent(given.content(), settings.content());
            instance.start(Visitors.NOBODY);
            instance.deploy();
            var password = DemoPassword.in(data).value(settings);
            var bench = new Bench(
                    instance.announce(),
                    password,
                    seconds(settings, "LMS_BENCH_WARMUP", WARM_UP),
                    seconds(settings, "LMS_BENCH_SECONDS", SECONDS));
            return bench.run(System.out) ? 0 : 1;
        }
    }

    private static Duration seconds(Settings settings, String name, int byDefault) {
        return settings.variable(name)
                .map(text -> Duration.parse("PT" + text + "S"))
                .orElse(Duration.ofSeconds(byDefault));
    }
}
