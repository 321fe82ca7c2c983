package org.lmiinstitute.lms.packaging.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/**
 * Writes a package: first all that its format lays out, then the reports on what was found when that much of its file was read back.
 */
final class PackageAssembly {

    private PackageAssembly() {}

    /**
     * Writes it.
     *
     * @param out leads to the file
     * @param file where its bytes are once they are flushed
     */
    static void write(PackageContent content, Collection<PackageEntry> entries, OutputStream out, Path file)
            throws IOException {
        ReproducibleZip zip = new ReproducibleZip(out);
        zip.add(entries);
        out.flush();
        try (InputStream written = Files.newInputStream(file)) {
            zip.add(PackageReports.of(content, written));
        }
        zip.finish();
    }
}
