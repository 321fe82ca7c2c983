package org.lmiinstitute.lms.packaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.media.MediaFile;
import org.lmiinstitute.lms.media.MediaStore;
import org.lmiinstitute.lms.media.RestrictedFiles;

/**
 * Where the bytes of packages come from and go to. Their media are anybody's; packages hold answer keys, so they are kept among the
 * restricted files, which no address serves.
 */
@ApplicationScoped
class PackageFiles {

    private static final int BUFFER = 1 << 16;

    private MediaStore media;
    private RestrictedFiles packages;
    private Settings settings;

    protected PackageFiles() {}

    @Inject
    PackageFiles(MediaStore media, RestrictedFiles packages, Settings settings) {
        this.media = media;
        this.packages = packages;
        this.settings = settings;
    }

    boolean has(String sha256) {
        return packages.has(sha256);
    }

    Path path(String sha256) {
        return packages.path(sha256);
    }

    /** The bytes of {@code media/<sha256>.<extension>}. */
    PackageEntry.Source media(String path) {
        String sha256 = path.substring("media/".length(), path.lastIndexOf('.'));
        return () -> Files.newInputStream(media.path(sha256));
    }

    /** Writes the zip beside the store, then hands over the whole file. */
    MediaFile keep(Collection<PackageEntry> entries) {
        try {
            Path folder = Files.createDirectories(settings.dataFolder().resolve("tmp"));
            Path whole = Files.createTempFile(folder, "package-", ".zip");
            try {
                write(entries, whole);
                return packages.keep(whole);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The package could not be written", failure);
        }
    }

    private static void write(Collection<PackageEntry> entries, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            ReproducibleZip.write(entries, out);
        }
    }
}
