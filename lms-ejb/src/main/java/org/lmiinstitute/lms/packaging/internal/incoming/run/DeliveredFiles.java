package org.lmiinstitute.lms.packaging.internal.incoming.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.packaging.UploadTooLargeException;

/**
 * The files of imports, in {@code imports} of the data folder, by the import's id. How much of a file is there is told by the file itself,
 * so nothing has to be kept beside it when a connection breaks.
 */
@ApplicationScoped
public class DeliveredFiles {

    private static final int BUFFER = 64 * 1024;

    /** A file or a folder for work, by the import's id. */
    private static final Pattern NAME =
            Pattern.compile("(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?:\\.zip)?");

    private Path folder;

    protected DeliveredFiles() {}

    @Inject
    public DeliveredFiles(Settings settings) {
        this.folder = settings.dataFolder().resolve("imports");
    }

    /** The file of an import; to be read only. */
    Path path(UUID id) {
        return folder.resolve(id + ".zip");
    }

    /** How much of it is there. */
    long bytes(UUID id) {
        try {
            return Files.exists(path(id)) ? Files.size(path(id)) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a piece behind what is there, as it comes; when the stream breaks off, what came stays.
     *
     * @param offset where the sender believes that the file ends
     * @param whole how long the file becomes
     * @return how much of the file is there then
     * @throws ConflictException if the file ends elsewhere, or another connection writes at it
     * @throws UploadTooLargeException if more comes than belongs to the file
     */
    @SuppressWarnings("try") // the lock is there for its closing only
    long append(UUID id, long offset, long whole, InputStream piece) {
        try {
            Files.createDirectories(folder);
            try (FileChannel file = FileChannel.open(path(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = lock(file)) {
                requireEnd(file.size(), offset);
                file.position(offset);
                copy(piece, file, whole);
                return file.size();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an upload could not be written in " + folder, e);
        }
    }

    private static FileLock lock(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            throw new ConflictException("Another connection is uploading this file; try again in a moment.");
        }
        throw new ConflictException("Another server is receiving this file; try again in a moment.");
    }

    private static void requireEnd(long end, long offset) {
        if (end != offset) {
            throw new ConflictException("The upload goes on at byte " + end + ", not at " + offset
                    + "; ask where it stands and go on there.");
        }
    }

    private static void copy(InputStream piece, FileChannel file, long whole) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = next(piece, buffer); read >= 0; read = next(piece, buffer)) {
            if (file.position() + read > whole) {
                throw new UploadTooLargeException("More bytes came than the " + whole + " that were announced.");
            }
            for (ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read); bytes.hasRemaining(); ) {
                file.write(bytes);
            }
        }
        file.force(true);
    }

    /** A sender who is gone sends no more; nobody is there to hear of it, and what came is kept. */
    private static int next(InputStream piece, byte[] buffer) {
        try {
            return piece.read(buffer);
        } catch (IOException e) {
            return -1;
        }
    }

    /** An empty folder for what a job makes of an import; another job of the same import has another. */
    Path emptyWorkFolder(UUID id, UUID job) {
        Path work = workFolder(id).resolve(job.toString());
        removeAll(work);
        try {
            return Files.createDirectories(work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void removeWorkFolder(Path work) {
        removeAll(work);
    }

    /** The imports of which something lies here that was not changed since then. */
    Set<UUID> unchangedSince(Instant then) {
        if (!Files.exists(folder)) {
            return Set.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toFile().lastModified() < then.toEpochMilli())
                    .map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> UUID.fromString(name.group(1)))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes everything of an import. */
    void remove(UUID id) {
        removeAll(workFolder(id));
        removeAll(path(id));
    }

    private Path workFolder(UUID id) {
        return folder.resolve(id.toString());
    }

    private static void removeAll(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> below = Files.walk(root)) {
            List<Path> deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
