package org.lmiinstitute.lms.packaging.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a zip whose bytes depend on its entries alone: sorted by path, one fixed timestamp, streamed. */
public final class ReproducibleZip {

    /** Within the range of a zip's two-second DOS clock, and free of any time zone. */
    private static final LocalDateTime TIMESTAMP = LocalDateTime.of(2020, 1, 1, 0, 0);

    private static final int BUFFER = 64 * 1024;

    private final ZipOutputStream zip;
    private final byte[] buffer = new byte[BUFFER];

    ReproducibleZip(OutputStream out) {
        zip = new Wide(out);
    }

    /** A whole zip of these entries. */
    public static void write(Collection<PackageEntry> entries, OutputStream out) throws IOException {
        ReproducibleZip zip = new ReproducibleZip(out);
        zip.add(entries);
        zip.finish();
    }

    /** Adds entries, sorted among themselves; when it returns, all their bytes have been handed on. */
    void add(Collection<PackageEntry> entries) throws IOException {
        for (PackageEntry entry : entries.stream()
                .sorted(Comparator.comparing(PackageEntry::path))
                .toList()) {
            zip.setLevel(entry.worthCompressing() ? Deflater.BEST_COMPRESSION : Deflater.NO_COMPRESSION);
            ZipEntry header = new ZipEntry(entry.path());
            header.setTimeLocal(TIMESTAMP);
            zip.putNextEntry(header);
            try (InputStream bytes = entry.source().open()) {
                copy(bytes);
            }
            zip.closeEntry();
        }
    }

    void finish() throws IOException {
        zip.finish();
    }

    /** By full buffers, since what is not compressed is laid out in blocks as it comes. */
    private void copy(InputStream from) throws IOException {
        for (int read = from.readNBytes(buffer, 0, BUFFER); read > 0; read = from.readNBytes(buffer, 0, BUFFER)) {
            zip.write(buffer, 0, read);
        }
    }

    /** Hands on more at a time than the 512 bytes of its parent. */
    private static final class Wide extends ZipOutputStream {

        Wide(OutputStream out) {
            super(out, StandardCharsets.UTF_8);
            buf = new byte[BUFFER];
        }
    }
}
