package org.lmiinstitute.lms.packaging.internal.incoming.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.packaging.NoRoomException;

/** What the disk of the data folder has room for. The database may lie on it too, so imports leave it some. */
@ApplicationScoped
public class ImportDisk {

    /** Twice what a start needs, in bytes. */
    static final long RESERVE = 1L << 30;

    private static final int MEGABYTE = 20;

    private Path folder;

    protected ImportDisk() {}

    @Inject
    public ImportDisk(Settings settings) {
        this.folder = settings.dataFolder();
    }

    /**
     * Looks whether so much more can be written.
     *
     * @throws NoRoomException if the reserve would be touched
     */
    void requireRoom(long bytes) {
        long free = free();
        if (free - bytes < RESERVE) {
            throw new NoRoomException(
                    "The disk of this installation is nearly full: " + (free >> MEGABYTE) + " MB are left, and "
                            + (RESERVE >> MEGABYTE) + " MB have to stay free."
                            + " Discard imports that nobody needs, or ask whoever runs this installation for room.");
        }
    }

    /** In bytes. */
    long free() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
