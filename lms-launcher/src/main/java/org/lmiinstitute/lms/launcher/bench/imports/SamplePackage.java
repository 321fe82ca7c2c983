package org.lmiinstitute.lms.launcher.bench.imports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip that is written file by file, always the same: texts, and media of bytes that nobody can compress. */
final class SamplePackage implements AutoCloseable {

    private static final String SENTENCE =
            "<p>Employment and unemployment are counted in the week that contains the 12th of the month.</p>\n";

    private final Random random = new Random(1);
    private final ZipOutputStream zip;

    SamplePackage(Path file) throws IOException {
        this.zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    void text(String path, String text) throws IOException {
        file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A page of some kilobytes that no other equals. */
    void page(String path, String title) throws IOException {
        text(path, "<!doctype html><title>" + title + "</title>\n" + SENTENCE.repeat(1 + random.nextInt(80)));
    }

    void media(String path, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        random.nextBytes(content);
        file(path, content);
    }

    private void file(String path, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(content);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
