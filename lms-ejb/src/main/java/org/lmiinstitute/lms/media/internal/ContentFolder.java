package org.lmiinstitute.lms.media.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.media.FileWriting;

/** A folder of files that are named by their hash. A file appears under its name only when it is whole and on the disk. */
public final class ContentFolder {

    /** What was kept: its name and its length. */
    public record Kept(String sha256, long bytes) {}

    private static final int BUFFER = 64 * 1024;
    private static final String HALF = ".part";

    /** So long nobody writes at one file. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    /** Who gives a file its name, or makes one new again, and who removes what is old. */
    private static final ReentrantLock NAMES = new ReentrantLock();

    private final Path folder;

    public ContentFolder(Path folder) {
        this.folder = folder;
    }

    /** Spread over 256 folders by the first two digits. */
    public Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    public Kept keep(InputStream content) {
        try {
            Path incoming = Files.createDirectories(folder.resolve("incoming"));
            Path half = Files.createTempFile(incoming, "", HALF);
            try {
                Kept kept = write(content, half);
                moveIntoPlace(half, path(kept.sha256()));
                return kept;
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a file could not be kept in " + folder, e);
        }
    }

    /**
     * Keeps what is written, in one pass.
     *
     * @param run names who writes; what a run of this name left by half, when its server died, is cleared away first, and what anybody
     *     left there long ago
     */
    public Kept keep(String run, FileWriting writing) {
        try {
            Path incoming = Files.createDirectories(folder.resolve("incoming"));
            Path half = Files.createTempFile(incoming, run + "-", HALF);
            try {
                clearAway(half, run);
                Kept kept = write(writing, half);
                moveIntoPlace(half, path(kept.sha256()));
                return kept;
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a file could not be kept in " + folder, e);
        }
    }

    /** By the clock of the disk, which has just given the half its time. */
    private static void clearAway(Path half, String run) throws IOException {
        Instant longAgo = Files.getLastModifiedTime(half).toInstant().minus(ABANDONED);
        try (DirectoryStream<Path> all = Files.newDirectoryStream(half.getParent(), "*" + HALF)) {
            for (Path other : all) {
                boolean isOfRun = other.getFileName().toString().startsWith(run + "-") && !other.equals(half);
                if (isOfRun || isOlder(other, longAgo)) {
                    Files.deleteIfExists(other);
                }
            }
        }
    }

    /** What is gone meanwhile is whole, and in its place. */
    private static boolean isOlder(Path file, Instant time) throws IOException {
        return Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isBefore(time);
    }

    private static Kept write(FileWriting writing, Path half) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        try (FileChannel to = FileChannel.open(half, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(
                        new DigestOutputStream(Channels.newOutputStream(to), digest), BUFFER)) {
            writing.write(out, half);
            out.flush();
            to.force(true);
            return new Kept(HexFormat.of().formatHex(digest.digest()), to.size());
        }
    }

    private static Kept write(InputStream content, Path half) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        try (ReadableByteChannel from = Channels.newChannel(new DigestInputStream(content, digest));
                FileChannel to = FileChannel.open(half, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            while (from.read(buffer) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
                buffer.clear();
            }
            to.force(true);
            return new Kept(HexFormat.of().formatHex(digest.digest()), to.size());
        }
    }

    /** What is there already counts as new again. */
    private static void moveIntoPlace(Path half, Path place) throws IOException {
        NAMES.lock();
        try {
            if (Files.exists(place)) {
                Files.setLastModifiedTime(place, Files.getLastModifiedTime(half));
                return;
            }
            Files.createDirectories(place.getParent());
            Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            NAMES.unlock();
        }
        flush(place.getParent());
    }

    /**
     * Removes files that nobody has written at since a moment: those that nothing leads to, and halves.
     *
     * @param isKept whether something leads to the file of this hash
     */
    public void sweep(Instant before, Predicate<String> isKept) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (isOlder(file, before) && (name.endsWith(HALF) || !isKept.test(name))) {
                    remove(file, before);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("files could not be removed from " + folder, e);
        }
    }

    /** Unless it became new in the meantime: then somebody has brought it again, who will lead to it. */
    private static void remove(Path file, Instant before) throws IOException {
        NAMES.lock();
        try {
            if (isOlder(file, before)) {
                Files.deleteIfExists(file);
            }
        } finally {
            NAMES.unlock();
        }
    }

    /** Makes the new name itself durable; on systems that cannot open folders there is nothing to flush. */
    private static void flush(Path parent) {
        try (FileChannel entries = FileChannel.open(parent, StandardOpenOption.READ)) {
            entries.force(true);
        } catch (IOException e) {
            return;
        }
    }
}
