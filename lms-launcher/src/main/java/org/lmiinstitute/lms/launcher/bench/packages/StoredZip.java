package org.lmiinstitute.lms.launcher.bench.packages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.lmiinstitute.lms.launcher.FileTree;
import org.lmiinstitute.lms.launcher.LaunchFailure;

/** {@code zip -0} over the files of a package. */
record StoredZip(Path program, Path folder) {

    /** @param folder where the package is unpacked, anew */
    static StoredZip of(Path zip, Path folder) throws IOException {
        FileTree.delete(folder);
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy((InputStream) in, file);
            }
        }
        return new StoredZip(
                findProgram().orElseThrow(() -> new LaunchFailure("There is no zip on this machine.")), folder);
    }

    String name() {
        return "zip -0";
    }

    /** Writes the zip anew, and flushes it to the disk as a package is flushed. */
    void write() throws IOException {
        Path out = folder.resolveSibling("compared.zip");
        Files.deleteIfExists(out);
        Process zip = new ProcessBuilder(program.toString(), "-0", "-q", "-r", out.toString(), ".")
                .directory(folder.toFile())
                .inheritIO()
                .start();
        try {
            if (zip.waitFor() != 0) {
                throw new LaunchFailure("zip -0 failed.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted.", e);
        }
        try (FileChannel written = FileChannel.open(out, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    private static Optional<Path> findProgram() {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(place -> Path.of(place, "zip"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
