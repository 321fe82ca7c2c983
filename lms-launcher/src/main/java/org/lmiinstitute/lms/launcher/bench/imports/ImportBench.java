package org.lmiinstitute.lms.launcher.bench.imports;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.lmiinstitute.lms.launcher.LaunchFailure;
import org.lmiinstitute.lms.launcher.Memory;
import org.lmiinstitute.lms.launcher.bench.BenchVisitor;
import org.lmiinstitute.lms.launcher.bench.Median;
import org.lmiinstitute.lms.launcher.bench.PageLoad;
import org.lmiinstitute.lms.launcher.control.RunningInstance;

/**
 * Imports a package with many files by turns with what it is compared to, and then a course of many units, whose pages are measured. An
 * import is measured from the end of its upload until all of it is taken in, with somebody who accepts it at once when it was read.
 */
public final class ImportBench {

    private static final double MILLION = 1e6;
    private static final double MOST_TIME = 2;
    private static final double MOST_SECONDS = 10;

    private final RunningInstance instance;
    private final Path work;
    private final String password;
    private final Size size;
    private final PageLoad load;

    /**
     * How much is measured.
     *
     * @param rounds so often the package is imported, after as many to warm up
     * @param bytes of the package's recordings
     * @param files of the package beside them
     * @param units of the course
     */
    public record Size(int rounds, long bytes, int files, int units) {}

    /**
     * @param work a folder for what is written
     * @param password of the demonstration accounts
     */
    public ImportBench(RunningInstance instance, Path work, String password, Size size, PageLoad load) {
        this.instance = instance;
        this.work = work;
        this.password = password;
        this.size = size;
        this.load = load;
    }

    /** @return whether all stays within what was promised */
    public boolean run(PrintStream out) {
        try (Connection connection = DriverManager.getConnection(
                instance.databaseUrl(), instance.databaseUser(), instance.databasePassword())) {
            Files.createDirectories(work);
            ImportClient client = new ImportClient(instance.httpPort(), BenchVisitor.TRAINER, password);
            ImportRows rows = new ImportRows(connection);
            out.printf("The server has a heap of %d MB.%n%n", Memory.serverHeapMegabytes());
            return manyFiles(client, rows, out) & manyUnits(client, rows, out);
        } catch (IOException | SQLException e) {
            throw new LaunchFailure("The imports cannot be measured: " + e.getMessage(), e);
        }
    }

    private boolean manyFiles(ImportClient client, ImportRows rows, PrintStream out) throws IOException, SQLException {
        Path zip = work.resolve("scorm12.zip");
        new ScormSample(size.files(), size.bytes()).write(zip);
        UnzippedFiles files = new UnzippedFiles(zip, work.resolve("unzipped"));
        Median imported = new Median();
        Median unzipped = new Median();
        for (int round = -size.rounds(); round < size.rounds(); round++) {
            long importing = importing(client, rows, client.upload(zip));
            long begin = System.nanoTime();
            files.write();
            long unzipping = System.nanoTime() - begin;
            files.remove();
            if (round >= 0) {
                imported.add(importing);
                unzipped.add(unzipping);
            }
        }
        double ratio = imported.value() / unzipped.value();
        out.printf(
                Locale.ROOT,
                "SCORM 1.2, %,d bytes, %d rounds by turns: %.0f ms; %s of the same files: %.0f ms; ratio %.2f (at most %.1f)%n",
                Files.size(zip),
                size.rounds(),
                imported.value() / MILLION,
                files.name(),
                unzipped.value() / MILLION,
                ratio,
                MOST_TIME);
        return ratio <= MOST_TIME;
    }

    private boolean manyUnits(ImportClient client, ImportRows rows, PrintStream out) throws IOException, SQLException {
        Path zip = work.resolve("cmi5.zip");
        new Cmi5Sample(size.units()).write(zip);
        UUID id = client.upload(zip);
        double seconds = importing(client, rows, id) / MILLION / 1000;
        out.printf(Locale.ROOT, "cmi5, %,d units: %.2f s (at most %.0f)%n%n", size.units(), seconds, MOST_SECONDS);
        return new ImportedPages(instance, password, load).measure(rows, id, out) & seconds <= MOST_SECONDS;
    }

    /** Has a delivered file read and taken in. @return how long that took, in nanoseconds */
    private static long importing(ImportClient client, ImportRows rows, UUID id) throws IOException, SQLException {
        long begin = System.nanoTime();
        rows.await(id, "READ");
        client.accept(id);
        rows.await(id, "ACCEPTED");
        return System.nanoTime() - begin;
    }
}
