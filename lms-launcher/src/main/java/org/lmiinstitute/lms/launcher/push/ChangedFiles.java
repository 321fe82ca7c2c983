package org.lmiinstitute.lms.launcher.push;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.lmiinstitute.lms.launcher.LaunchFailure;

/** Files of one folder that differ from those of another. */
final class ChangedFiles {

    private ChangedFiles() {}

    /**
     * Copies every file that is new or has other bytes; what only the target has is left alone.
     *
     * @return the copied files, relative to both folders
     */
    static List<Path> copy(Path from, Path to) {
        if (!Files.isDirectory(from)) {
            return List.of();
        }
        var copied = new ArrayList<Path>();
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                var name = from.relativize(file);
                if (copyIfDifferent(file, to.resolve(name))) {
                    copied.add(name);
                }
            }
        } catch (IOException e) {
            throw new LaunchFailure("The change cannot be copied into " + to + ": " + e.getMessage(), e);
        }
        return copied;
    }

    private static boolean copyIfDifferent(Path file, Path target) throws IOException {
        if (Files.exists(target) && Files.mismatch(file, target) < 0) {
            return false;
        }
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }
}
