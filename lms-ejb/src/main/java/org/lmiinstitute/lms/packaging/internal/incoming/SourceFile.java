package org.lmiinstitute.lms.packaging.internal.incoming;

import java.io.IOException;
import java.io.InputStream;

/** A file of a delivered package. */
public interface SourceFile {

    /** From the root of the package, with {@code /} between folders; never leads out of it. In Unicode's composed form (NFC). */
    String path();

    /** The name of a file without its folder and without all that follows the first point in it. */
    static String stem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int point = name.indexOf('.');
        return point < 0 ? name : name.substring(0, point);
    }

    /** In bytes, unpacked. */
    long size();

    /**
     * Opens the content, from its first byte, as often as wanted.
     *
     * @throws IOException if what holds the package cannot be read any more
     * @throws ArchiveRefusedException here or while reading, if the content is not what the package says of it
     */
    InputStream open() throws IOException;
}
