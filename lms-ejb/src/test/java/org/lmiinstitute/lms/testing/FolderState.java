package org.lmiinstitute.lms.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What lies in folders at a moment: two states are equal if no file was written or removed between them.
 *
 * @param files each with its length and its time
 */
public record FolderState(Set<String> files) {

    public static FolderState of(Path... folders) {
        Set<String> files = new TreeSet<>();
        for (Path folder : folders) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.map(Path::toFile)
                        .filter(File::isFile)
                        .map(FolderState::line)
                        .forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new FolderState(files);
    }

    private static String line(File file) {
        return file + ", " + file.length() + " bytes, " + file.lastModified();
    }
}
