package org.lmiinstitute.lms.packaging.internal.incoming.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.packaging.ContentImport;
import org.lmiinstitute.lms.packaging.ImportState;
import org.lmiinstitute.lms.packaging.NoRoomException;
import org.lmiinstitute.lms.packaging.UploadTooLargeException;

/** Takes in the files of imports, in as many pieces as it needs. */
@ApplicationScoped
public class Uploads {

    /** So long an upload that does not go on is waited for. */
    static final Duration EXPIRES = Duration.ofDays(2);

    private static final String LIMIT = "LMS_IMPORT_MAX";
    private static final long USUAL_LIMIT = 2L << 30;

    /** So many uploads of one account may stand unfinished. */
    static final int MOST_OPEN = 10;

    private ImportTable imports;
    private DeliveredFiles files;
    private ImportDisk disk;
    private Settings settings;
    private Ids ids;
    private Clock clock;

    protected Uploads() {}

    @Inject
    public Uploads(
            ImportTable imports, DeliveredFiles files, ImportDisk disk, Settings settings, Ids ids, Clock clock) {
        this.imports = imports;
        this.files = files;
        this.disk = disk;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** How large a file may be, in bytes. */
    public long limit() {
        return settings.find(LIMIT).map(Long::parseLong).orElse(USUAL_LIMIT);
    }

    /**
     * Begins an import; its file is still to come.
     *
     * @throws UploadTooLargeException if it is larger than this installation takes
     * @throws NoRoomException if the disk has no room for it beside what is still to come of others
     * @throws InvalidInputException if it is empty, or too many uploads of the account stand unfinished
     */
    public UUID begin(UUID organizationId, Optional<UUID> accountId, String fileName, long bytes) {
        if (bytes > limit()) {
            throw new UploadTooLargeException("The file has " + bytes
                    + " bytes; this installation takes files of up to " + limit() + " bytes (" + LIMIT + ").");
        }
        if (bytes <= 0) {
            throw new InvalidInputException(fileName, "the file is empty", "a zip with content");
        }
        accountId.ifPresent(account -> requireFewOpen(account, fileName));
        requireRoom(bytes);
        UUID id = ids.next();
        imports.add(id, organizationId, accountId, lastPart(fileName), bytes, clock.instant());
        return id;
    }

    private void requireFewOpen(UUID accountId, String fileName) {
        long open = imports.uploading().stream()
                .filter(upload -> upload.accountId().equals(Optional.of(accountId)))
                .count();
        if (open >= MOST_OPEN) {
            throw new InvalidInputException(
                    fileName,
                    MOST_OPEN + " uploads of yours are not finished, and no more are begun beside them",
                    "finish one of them by choosing its file again, or discard it in the list");
        }
    }

    /**
     * Looks whether the disk has room for so much, beside what is still to come of all uploads.
     *
     * @throws NoRoomException if it has not
     */
    public void requireRoom(long bytes) {
        long expected = imports.uploading().stream()
                .mapToLong(open -> open.bytes() - files.bytes(open.id()))
                .sum();
        disk.requireRoom(bytes + expected);
    }

    /** How much of a file has come. */
    public long received(UUID id) {
        return files.bytes(id);
    }

    /**
     * Takes in a piece of a file, see {@link DeliveredFiles#append}.
     *
     * @return how much of it has come
     * @throws NoRoomException if others filled the disk meanwhile; what came stays
     */
    public long append(ContentImport begun, long offset, InputStream piece) {
        if (begun.state() != ImportState.UPLOADING) {
            throw new ConflictException("The upload of " + begun.fileName() + " is over.");
        }
        disk.requireRoom(begun.bytes() - files.bytes(begun.id()));
        long received = files.append(begun.id(), offset, begun.bytes(), piece);
        imports.touch(begun.id(), clock.instant());
        return received;
    }

    /** Removes uploads that did not go on for long. */
    void removeExpired() {
        imports.in(ImportState.UPLOADING, clock.instant().minus(EXPIRES)).stream()
                .filter(expired -> imports.remove(expired.id(), ImportState.UPLOADING))
                .forEach(expired -> files.remove(expired.id()));
    }

    /** Some browsers send a path. */
    private static String lastPart(String fileName) {
        return fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    }
}
