package org.lmiinstitute.lms.launcher.bench.packages;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.lmiinstitute.lms.launcher.LaunchFailure;
import org.lmiinstitute.lms.launcher.bench.Median;
import org.lmiinstitute.lms.launcher.control.RunningInstance;

/**
 * Packages a module with so many bytes of media as SCORM 1.2, and serves it, by turns with what it is compared to; the files are read
 * from the same disk, warm, and every way ends with what is written flushed to it.
 */
public final class PackageBench {

    private static final double MILLION = 1e6;
    private static final double MOST_TIME = 1.5;
    private static final double LEAST_SPEED = 0.8;

    private final RunningInstance instance;
    private final Path data;
    private final PackageClient client;
    private final int rounds;
    private final long bytes;

    /**
     * @param data the instance's data folder
     * @param rounds so often each is done, after as many to warm up
     * @param bytes of media in the module
     */
    public PackageBench(RunningInstance instance, Path data, String key, String secret, int rounds, long bytes) {
        this.instance = instance;
        this.data = data;
        this.client = new PackageClient(instance.httpPort(), key, secret);
        this.rounds = rounds;
        this.bytes = bytes;
    }

    /** @return whether both stay within what was promised */
    public boolean run(PrintStream out) {
        try {
            String module = new LongModule(instance, data).grow(bytes);
            String address = "/api/v1/modules/" + module + "/packages/scorm12";
            Path kept = kept(client.prepare(address));
            StoredZip zip = StoredZip.of(kept, data.resolve("unpacked"));
            out.printf(Locale.ROOT, "A package of %,d bytes, %d rounds by turns.%n%n", Files.size(kept), rounds);
            return packages(address, kept, zip, out) & serves(address, kept, out);
        } catch (IOException | SQLException e) {
            throw new LaunchFailure("The packages cannot be measured: " + e.getMessage(), e);
        }
    }

    private boolean packages(String address, Path kept, StoredZip zip, PrintStream out) throws IOException {
        Median made = new Median();
        Median zipped = new Median();
        for (int round = -rounds; round < rounds; round++) {
            Files.delete(kept);
            long making = time(() -> client.prepare(address));
            long zipping = time(zip::write);
            if (round >= 0) {
                made.add(making);
                zipped.add(zipping);
            }
        }
        double ratio = made.value() / zipped.value();
        out.printf(
                Locale.ROOT,
                "making it: %.0f ms; %s over the same files: %.0f ms; ratio %.2f (at most %.1f)%n",
                made.value() / MILLION,
                zip.name(),
                zipped.value() / MILLION,
                ratio,
                MOST_TIME);
        return ratio <= MOST_TIME;
    }

    private boolean serves(String address, Path kept, PrintStream out) throws IOException {
        Path plain = data.resolve("server/domain/applications/lms/lms-web_war/bench.bin");
        Files.copy(kept, plain);
        long length = Files.size(kept);
        Median served = new Median();
        Median plainly = new Median();
        for (int round = -rounds; round < rounds; round++) {
            long serving = time(() -> client.fetch(address, length));
            long plainServing = time(() -> client.fetch("/bench.bin", length));
            if (round >= 0) {
                served.add(serving);
                plainly.add(plainServing);
            }
        }
        double ratio = plainly.value() / served.value();
        out.printf(
                Locale.ROOT,
                "serving it: %.0f MB/s; a plain file of the server: %.0f MB/s; ratio %.2f (at least %.1f)%n",
                length * 1000 / served.value(),
                length * 1000 / plainly.value(),
                ratio,
                LEAST_SPEED);
        return ratio >= LEAST_SPEED;
    }

    private Path kept(String hash) {
        return data.resolve("restricted").resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static long time(Work work) throws IOException {
        long begin = System.nanoTime();
        work.run();
        return System.nanoTime() - begin;
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}
