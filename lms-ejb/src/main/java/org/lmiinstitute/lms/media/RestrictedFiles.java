package org.lmiinstitute.lms.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Predicate;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.media.internal.ContentFolder;

/**
 * Files that are not for everybody, by the hash of their content, in {@code restricted} of the data folder. Neither a row of
 * {@link MediaStore} nor an address leads to them, so who knows a hash has nothing: whoever keeps a file here gives it out, and asks
 * first who wants it, and has a {@link RestrictedFileOwner} that says so.
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
     * Keeps what is written, once it is whole; the same content is kept once.
     *
     * @param run names who writes; what a run of this name left by half, when its server died, is cleared away first
     * @throws UnknownMediaTypeException if files with the name's extension are not taken
     */
    public MediaFile keep(String run, String fileName, FileWriting writing) {
        MediaFile.named("", 0, fileName);
        ContentFolder.Kept kept = folder.keep(run, writing);
        return MediaFile.named(kept.sha256(), kept.bytes(), fileName);
    }

    /**
     * Likewise, what is no file of its own kind: many files behind one another, say.
     *
     * @return the hash, by which {@link #path} finds it
     */
    public String keep(String run, FileWriting writing) {
        return folder.keep(run, writing).sha256();
    }

    /**
     * Removes what nobody owns.
     *
     * @param before only what was kept, or written at, before this
     * @param isOwned whether a hash is that of a file that somebody owns
     */
    public void removeOrphans(Instant before, Predicate<String> isOwned) {
        folder.sweep(before, isOwned);
    }

    public boolean has(String sha256) {
        return Files.exists(path(sha256));
    }

    /** Where the bytes of a kept file lie; to be read only. */
    public Path path(String sha256) {
        return folder.path(sha256);
    }
}
