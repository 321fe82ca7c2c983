package org.lmiinstitute.lms.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder {@code LMS_DATA}, held by one launcher at a time.
 *
 * <p>The lock belongs to the process, so that a killed launcher leaves nothing to clean up.
 */
public final class DataFolder implements AutoCloseable {

    private static final long LEAST_SPACE = 512L * 1024 * 1024;

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /** Makes the folder if needed, checks the free space and takes the lock. */
    static DataFolder open(Path root) {
        return open(root, LEAST_SPACE);
    }

    /** @param leastSpace free bytes without which nothing is begun */
    static DataFolder open(Path root, long leastSpace) {
        try {
            Files.createDirectories(root);
            checkSpace(root, leastSpace);
            for (var name : new String[] {"run", "server", "log", "files"}) {
                makePrivate(root.resolve(name));
            }
            var channel =
                    FileChannel.open(root.resolve("run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new DataFolder(root, channel, takeLock(root, channel));
        } catch (IOException e) {
            throw new LaunchFailure("The data folder " + root + " (LMS_DATA) cannot be used: " + e.getMessage(), e);
        }
    }

    private static void checkSpace(Path root, long leastSpace) throws IOException {
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < leastSpace) {
            throw new LaunchFailure("The disk is full: " + root + " has " + (free >> 20) + " MB free, "
                    + (leastSpace >> 20) + " MB are needed (LMS_DATA names another place).");
        }
    }

    private static void makePrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    private static FileLock takeLock(Path root, FileChannel channel) throws IOException {
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            // held by this very process: answered below
        }
        channel.close();
        throw new LaunchFailure("Another ./lms is already running on " + root + ": stop it, or set LMS_DATA.");
    }

    public Path root() {
        return root;
    }

    public Path database() {
        return root.resolve("database");
    }

    /** Folder of the server's domain, which is written anew at each start. */
    public Path domain() {
        return root.resolve("server/domain");
    }

    /** Folder of what only matters while something runs. */
    public Path run() {
        return root.resolve("run");
    }

    public Path logs() {
        return root.resolve("log");
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
