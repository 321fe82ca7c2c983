package org.lmiinstitute.lms.identity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What the person at the console should know of a start that goes on: one line each, in the file that the launcher reads (property {@code lms.notice}). */
final class StartNotice {
    private StartNotice() {}

    static void say(String line) {
        String file = System.getProperty("lms.notice");
        if (file == null) {
            return;
        }
        try {
            Files.writeString(Path.of(file), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }
}
