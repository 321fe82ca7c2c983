package org.lmiinstitute.lms.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
     * Keeps a file; the same content is kept once.
     *
     * @throws UnknownMediaTypeException if files with its extension are not taken
     */
    public MediaFile keep(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return keep(content, file.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Likewise, from a stream; the name only says which kind of file it is. */
    public MediaFile keep(InputStream content, String fileName) {
        MediaFile.named("", 0, fileName);
        ContentFolder.Kept kept = folder.keep(content);
        return rows.add(MediaFile.named(kept.sha256(), kept.bytes(), fileName));
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
