package org.lmiinstitute.lms.launcher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.launcher.LaunchFailure;

/**
 * What the application has to say of its own start, in two files: why it cannot go on, and what else the person at the console
 * should know.
 *
 * @param folder where the files are
 */
record StartReport(Path folder) {

    /** System property {@code lms.fatal}: the reason of a refused start. */
    Path fatalFile() {
        return folder.resolve("fatal");
    }

    /** System property {@code lms.notice}: one notice a line. */
    Path noticeFile() {
        return folder.resolve("notice");
    }

    /** Forgets the report of an earlier start. */
    void forget() {
        try {
            Files.deleteIfExists(fatalFile());
            Files.deleteIfExists(noticeFile());
        } catch (IOException e) {
            throw new LaunchFailure(folder + " cannot be cleared: " + e.getMessage(), e);
        }
    }

    Optional<String> refusal() {
        return lines(fatalFile()).stream().findFirst();
    }

    List<String> notices() {
        return lines(noticeFile());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new LaunchFailure(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
