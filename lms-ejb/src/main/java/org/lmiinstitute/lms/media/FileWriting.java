package org.lmiinstitute.lms.media;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Writes the content of a file that is to be kept. */
@FunctionalInterface
public interface FileWriting {

    /**
     * Writes all of it. What it throws leaves nothing behind.
     *
     * @param half where it is written to meanwhile; what was flushed can be read back there
     */
    void write(OutputStream out, Path half) throws IOException;
}
