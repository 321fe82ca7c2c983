package org.lmiinstitute.lms.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.media.internal.ContentFolder;

/**
 * Files that are not for everybody, by the hash of their content, in {@code restricted} of the data folder. Neither a row of
 * {@link MediaStore} nor an address leads to them, so who knows a hash has nothing: whoever keeps a file here gives it out, and asks
 * first who wants it.
 */
@ApplicationScoped
public class RestrictedFiles {

    private ContentFolder folder;

    protected RestrictedFiles() {}

    @Inject
    public RestrictedFiles(Settings settings) {
        this(settings.dataFolder().resolve("restricted"));
    }

    RestrictedFiles(Path folder) {
        this.folder = new ContentFolder(folder);
    }

    /**
     * Keeps a file; the same content is kept once.
     *
     * @throws UnknownMediaTypeException if files with its extension are not taken
     */
    public MediaFile keep(Path file) {
        String name = file.getFileName().toString();
        MediaFile.named("", 0, name);
        try (InputStream content = Files.newInputStream(file)) {
            ContentFolder.Kept kept = folder.keep(content);
            return MediaFile.named(kept.sha256(), kept.bytes(), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean has(String sha256) {
        return Files.exists(path(sha256));
    }

    /** Where the bytes of a kept file lie; to be read only. */
    public Path path(String sha256) {
        return folder.path(sha256);
    }
}
