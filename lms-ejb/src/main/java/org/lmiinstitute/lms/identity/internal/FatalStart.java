package org.lmiinstitute.lms.identity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A start that must not go on: the reason goes to the file that the launcher reads (property {@code lms.fatal}). */
final class FatalStart {
    private FatalStart() {}

    static void refuse(String reason) {
        String file = System.getProperty("lms.fatal");
        if (file != null) {
            write(Path.of(file), reason);
        }
        throw new IllegalStateException(reason);
    }

    private static void write(Path file, String reason) {
        try {
            Files.writeString(file, reason + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(reason, e);
        }
    }
}
