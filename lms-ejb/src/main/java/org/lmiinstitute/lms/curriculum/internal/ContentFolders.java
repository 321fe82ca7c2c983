package org.lmiinstitute.lms.curriculum.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lmiinstitute.lms.common.Sha256;

/** What lies in the content folder. */
final class ContentFolders {

    private ContentFolders() {}

    /** Names of the folders in a folder, sorted; none if it does not exist. */
    static List<String> namesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory)
                    .map(child -> child.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files of an item, sorted; not what editors and systems leave behind. */
    static List<Path> filesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().matches("\\..*|.*~"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A hash that changes when any file of these folders does.
     *
     * @param salt changes it for reasons that lie outside of the files
     */
    static String hash(Path root, Collection<Path> folders, String salt) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(salt.getBytes(StandardCharsets.UTF_8));
        for (Path folder : new TreeSet<>(folders)) {
            filesIn(folder).forEach(file -> update(digest, root, file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, Path root, Path file) {
        digest.update(('\n' + root.relativize(file).toString() + '\n').getBytes(StandardCharsets.UTF_8));
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
