package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.lrs.AttachmentPart;
import org.lmiinstitute.lms.lrs.TooLargeException;

/**
 * The files of attachments, {@code attachments} of the data folder, each under the SHA-256 of its content. They pass through a small
 * buffer, never whole through memory, and have their name only when they are whole, verified and on the disk.
 */
@ApplicationScoped
public class AttachmentFolder {

    private static final int BUFFER = 64 * 1024;

    /** The hashes of the family by their number of hexadecimal digits (xAPI 1.0.3 Data 2.4.11). */
    private static final Map<Integer, String> ALGORITHMS =
            Map.of(56, "SHA-224", 64, "SHA-256", 96, "SHA-384", 128, "SHA-512");

    /** Who gives a file its name, or makes one new again, and who removes what is old. */
    private static final ReentrantLock NAMES = new ReentrantLock();

    private Path folder;
    private Clock clock;

    protected AttachmentFolder() {}

    @Inject
    public AttachmentFolder(Settings settings, Clock clock) {
        this(settings.dataFolder().resolve("attachments"), clock);
    }

    AttachmentFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /**
     * Writes a part to the disk, unless it is too large or its hash is another one than it claims.
     *
     * @param left the bytes that it may have
     * @param limit those of all attachments of its request
     */
    AttachmentFile receive(AttachmentPart part, long left, long limit) {
        MessageDigest claimed = digest(part.sha2());
        try {
            Path incoming = Files.createTempFile(Files.createDirectories(folder.resolve("incoming")), "", ".part");
            boolean whole = false;
            try {
                AttachmentFile file = write(part.content(), incoming, claimed, left, limit);
                String hash = HexFormat.of().formatHex(claimed.digest());
                if (!hash.equalsIgnoreCase(part.sha2())) {
                    throw new InvalidInputException(
                            "X-Experience-API-Hash",
                            "is " + part.sha2() + ", but the part's content has " + hash,
                            "the SHA-2 of the content (xAPI 1.0.3 Communication 1.5.2)");
                }
                whole = true;
                return file;
            } finally {
                if (!whole) {
                    Files.deleteIfExists(incoming);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an attachment could not be kept in " + folder, e);
        }
    }

    /** Gives a received file its name; one with the same content counts as new again. */
    void keep(AttachmentFile file) {
        Path place = path(file.sha256());
        NAMES.lock();
        try {
            if (!Files.exists(place)) {
                makeFolder(place.getParent());
                Files.move(file.incoming(), place, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
        } catch (IOException e) {
            throw new UncheckedIOException("an attachment could not be kept in " + folder, e);
        } finally {
            NAMES.unlock();
        }
        // one that was there may have its name from a request that has not flushed it yet
        flush(place.getParent());
    }

    /** A new folder's own name has to be on the disk too. */
    private void makeFolder(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            Files.createDirectories(parent);
            flush(folder);
            flush(folder.toAbsolutePath().getParent());
        }
    }

    /**
     * Removes files that nobody has touched since a moment and that nothing leads to, such as those of requests that were refused after
     * their attachments had come.
     *
     * @param isKept whether something leads to the file with this SHA-256
     */
    void sweep(Instant before, Predicate<String> isKept) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> Files.isRegularFile(file) && isOlder(file, before))
                    .filter(file ->
                            !isNamed(file) || !isKept.test(file.getFileName().toString()))
                    .forEach(file -> remove(file, before));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it has its final name, rather than being on its way in. */
    private static boolean isNamed(Path file) {
        return file.getFileName().toString().matches("[0-9a-f]{64}");
    }

    private static boolean isOlder(Path file, Instant moment) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Removes a file unless it became new in the meantime: then a request has come that brought it again, and whose statements will lead
     * to it.
     *
     * @return whether there is no such file any more
     */
    private static boolean remove(Path file, Instant before) {
        NAMES.lock();
        try {
            if (Files.exists(file)
                    && !Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                return false;
            }
            Files.deleteIfExists(file);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("the attachment " + file + " could not be removed", e);
        } finally {
            NAMES.unlock();
        }
    }

    /**
     * Removes the file with this content.
     *
     * @param before only if it did not count as new since then
     * @return whether there is no such file any more
     */
    boolean remove(String sha256, Instant before) {
        return remove(path(sha256), before);
    }

    private static AttachmentFile write(
            InputStream content, Path incoming, MessageDigest claimed, long left, long limit) throws IOException {
        MessageDigest own = Sha256.newDigest();
        long length = 0;
        byte[] buffer = new byte[BUFFER];
        try (FileChannel to = FileChannel.open(incoming, StandardOpenOption.WRITE)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                length += read;
                if (length > left) {
                    throw new TooLargeException("What is attached", limit);
                }
                own.update(buffer, 0, read);
                claimed.update(buffer, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    to.write(bytes);
                }
            }
            to.force(true);
        }
        return new AttachmentFile(HexFormat.of().formatHex(own.digest()), length, incoming);
    }

    private static MessageDigest digest(String sha2) {
        String algorithm = sha2.toLowerCase(Locale.ROOT).matches("[0-9a-f]+") ? ALGORITHMS.get(sha2.length()) : null;
        if (algorithm == null) {
            throw new InvalidInputException(
                    "X-Experience-API-Hash",
                    "is \"" + sha2 + "\"",
                    "a SHA-2 in hexadecimal (xAPI 1.0.3 Communication 1.5.2)");
        }
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
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
