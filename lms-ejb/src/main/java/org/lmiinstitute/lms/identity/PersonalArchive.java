package org.lmiinstitute.lms.identity;

import java.io.IOException;
import java.io.OutputStream;

/** The files in which a person's data is handed out; one after the other, as they are written. */
public interface PersonalArchive {

    /**
     * Writes one file.
     *
     * @param name its name, with a folder if it is one of many
     */
    void file(String name, Content content);

    /** Writes a file; what it writes goes out at once. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
