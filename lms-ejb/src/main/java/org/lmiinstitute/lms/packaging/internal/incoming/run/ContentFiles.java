package org.lmiinstitute.lms.packaging.internal.incoming.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lmiinstitute.lms.media.RestrictedFiles;
import org.lmiinstitute.lms.packaging.internal.PackageEntry;
import org.lmiinstitute.lms.packaging.internal.ReproducibleZip;

/** The content files that came of imports, each as a zip with the permanent ids of everything in it: trainers go on with these. */
@ApplicationScoped
public class ContentFiles {

    private RestrictedFiles kept;

    protected ContentFiles() {}

    @Inject
    public ContentFiles(RestrictedFiles kept) {
        this.kept = kept;
    }

    /** Keeps what lies in a content folder; answers its hash, if anything does. */
    Optional<String> keep(UUID importId, Path content) {
        List<PackageEntry> entries =
                filesIn(content).stream().map(file -> entry(content, file)).toList();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(kept.keep(importId.toString(), (out, half) -> ReproducibleZip.write(entries, out)));
    }

    /** Of what lies in a content folder, in bytes. */
    long size(Path content) {
        return filesIn(content).stream()
                .map(Path::toFile)
                .mapToLong(File::length)
                .sum();
    }

    private static List<Path> filesIn(Path content) {
        try (Stream<Path> below = Files.walk(content)) {
            return below.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a zip lies; to be read only. */
    public Path path(String hash) {
        return kept.path(hash);
    }

    private static PackageEntry entry(Path content, Path file) {
        String path = content.relativize(file).toString().replace('\\', '/');
        return new PackageEntry(path, () -> Files.newInputStream(file));
    }
}
