package org.lmiinstitute.lms.external;

import java.io.IOException;
import java.io.InputStream;

/** A file that a package brings, while it is installed. */
public interface PackedFile {

    /** Within the package, with {@code /} between folders: {@code shared/api.js}. */
    String path();

    /** A new stream of its content. */
    InputStream open() throws IOException;
}
