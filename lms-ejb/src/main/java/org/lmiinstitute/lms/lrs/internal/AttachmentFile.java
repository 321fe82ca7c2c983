package org.lmiinstitute.lms.lrs.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of an attachment on disk, verified, but not yet under their final name: who closes it before it was kept loses it.
 *
 * @param sha256 the hash of its content
 * @param length its number of bytes
 * @param incoming where it lies for now
 */
record AttachmentFile(String sha256, long length, Path incoming) implements AutoCloseable {

    @Override
    public void close() {
        try {
            Files.deleteIfExists(incoming);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
