package org.lmiinstitute.lms.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.media.internal.ContentFolder;
import org.lmiinstitute.lms.media.internal.MediaRepository;

/**
 * Files by the hash of their content, in {@code files} of the data folder. Trusted: who may see a file is decided by who calls.
 * A file is on disk, whole and flushed, before its row is written.
 */
@ApplicationScoped
public class MediaStore {

    /** Rows never change, so what was found once is known. */
    private final Map<String, MediaFile> known = new ConcurrentHashMap<>();

    private MediaRepository rows;
    private ContentFolder folder;

    protected MediaStore() {}

    @Inject
    public MediaStore(MediaRepository rows, Settings settings) {
        this.rows = rows;
        this.folder = new ContentFolder(settings.dataFolder().resolve("files"));
    }

    /**
     * Writes a file to the disk, which takes its time and wants no transaction; the same content is kept once. Nothing is known of it
     * before it is entered, and what nobody enters within a day is removed.
     *
     * @throws UnknownMediaTypeException if files with its extension are not taken
     */
    public MediaFile write(Path file) {
        String name = file.getFileName().toString();
        MediaFile.named("", 0, name);
        try (InputStream content = Files.newInputStream(file)) {
            ContentFolder.Kept kept = folder.keep(content);
            return MediaFile.named(kept.sha256(), kept.bytes(), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Enters the row of a file that is written.
     *
     * @throws IllegalStateException if it is not on the disk
     */
    public MediaFile enter(MediaFile written) {
        if (!Files.exists(path(written.sha256()))) {
            throw new IllegalStateException("there is no file " + written.src() + " to enter");
        }
        return rows.add(written);
    }

    /**
     * Removes files that were written and never entered.
     *
     * @param before only what was written before this
     */
    public void removeOrphans(Instant before) {
        folder.sweep(before, sha256 -> rows.find(sha256).isPresent());
    }

    public Optional<MediaFile> find(String sha256) {
        Optional<MediaFile> file = Optional.ofNullable(known.get(sha256));
        if (file.isPresent()) {
            return file;
        }
        Optional<MediaFile> read = rows.find(sha256);
        read.ifPresent(found -> known.put(sha256, found));
        return read;
    }

    /** Where the bytes of a kept file lie; to be read only. */
    public Path path(String sha256) {
        return folder.path(sha256);
    }
}
