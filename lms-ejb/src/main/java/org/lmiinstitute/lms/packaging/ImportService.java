package org.lmiinstitute.lms.packaging;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.NotAllowedException;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.common.job.Job;
import org.lmiinstitute.lms.identity.Caller;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.packaging.internal.incoming.run.ContentFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.run.ImportItemTable;
import org.lmiinstitute.lms.packaging.internal.incoming.run.ImportJobs;
import org.lmiinstitute.lms.packaging.internal.incoming.run.ImportedModuleTable;
import org.lmiinstitute.lms.packaging.internal.incoming.run.Imports;
import org.lmiinstitute.lms.packaging.internal.incoming.run.Uploads;

/**
 * Brings content from elsewhere in: a trainer delivers a file, looks at what becomes of it, and accepts or discards the whole. Those of
 * one organization see each other's imports. A call may last as long as an upload does, so none holds a transaction.
 */
@Stateless
@LocalBean
@RolesAllowed({Role.TRAINER, Role.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportService {

    @Inject
    Imports imports;

    @Inject
    Uploads uploads;

    @Inject
    ImportJobs jobs;

    @Inject
    ImportItemTable items;

    @Inject
    ImportedModuleTable modules;

    @Inject
    ContentFiles content;

    @Inject
    Caller caller;

    /** How large a file may be, in bytes. */
    public long limit() {
        return uploads.limit();
    }

    /**
     * Looks whether the disk has room for so much, before any of it comes.
     *
     * @throws NoRoomException if it has not
     */
    public void requireRoom(long bytes) {
        uploads.requireRoom(bytes);
    }

    /**
     * Begins an import, whose file comes by {@link #append}.
     *
     * @param bytes length of the whole file
     * @throws UploadTooLargeException if that is too much
     * @throws NoRoomException if the disk has no room for it
     * @throws InvalidInputException if it is empty, or too many uploads of the caller stand unfinished
     */
    public ContentImport begin(String fileName, long bytes) {
        return imports.get(uploads.begin(organization(), caller.accountId(), fileName, bytes));
    }

    /** How much of the file of an import has come, in bytes. */
    public long received(UUID id) {
        return uploads.received(get(id).id());
    }

    /**
     * Takes in the next piece of a file. When the file is whole it is read.
     *
     * @param offset where the piece begins: as much as {@linkplain #received has come}
     * @return how much has come now; when the piece broke off, what there is of it counts
     * @throws ConflictException if the piece belongs elsewhere, or another is just coming
     * @throws UploadTooLargeException if it goes beyond the length that was announced
     * @throws NoRoomException if the disk was filled meanwhile
     */
    public long append(UUID id, long offset, InputStream piece) {
        ContentImport begun = get(id);
        long received = uploads.append(begun, offset, piece);
        if (received == begun.bytes()) {
            imports.haveRead(id);
        }
        return received;
    }

    /** The imports of the caller's organization, the newest first. */
    public List<ContentImport> own() {
        return imports.of(organization());
    }

    /** @throws NotFoundException if there is no such import of the caller's organization */
    public ContentImport get(UUID id) {
        return imports.find(id)
                .filter(found -> found.organizationId().equals(organization()))
                .orElseThrow(() -> new NotFoundException("import", id));
    }

    /**
     * The content files that came of an import, as a zip; to be read only.
     *
     * @throws NotFoundException if none came of it
     */
    public Path contentFiles(UUID id) {
        return get(id).contentHash()
                .map(content::path)
                .orElseThrow(() -> new NotFoundException("content files of import", id));
    }

    /** The modules that came of an import, in its order. */
    public List<UUID> modules(UUID id) {
        return modules.of(get(id).id());
    }

    /** The job that works on an import, or did last. */
    public Optional<Job> job(UUID id) {
        return jobs.of(get(id));
    }

    /**
     * A part of an import's report, in the order of the file.
     *
     * @param fate only what becomes of it so
     * @param from how many are passed over
     * @param most how many are given at most
     */
    public List<ImportedItem> items(UUID id, Optional<Fate> fate, int from, int most) {
        return items.of(get(id).id(), fate, from, most);
    }

    /**
     * All of it is to be taken in, which a job does.
     *
     * @throws ConflictException if it was not read, or is accepted already
     */
    public void accept(UUID id) {
        imports.accept(get(id).id());
    }

    /** Whether an import was refused for no fault of its file, which is still here. */
    public boolean canReadAgain(UUID id) {
        return imports.canReadAgain(get(id));
    }

    /**
     * Has the file of such an import read once more.
     *
     * @throws ConflictException if it was read, is being read, or its file is gone
     */
    public void readAgain(UUID id) {
        imports.readAgain(get(id).id());
    }

    /**
     * All of it is to be taken in, on terms that the trainer says.
     *
     * @throws ConflictException if it was not read, is accepted already, or says its terms itself
     */
    public void accept(UUID id, ImportTerms terms) {
        imports.accept(get(id).id(), terms);
    }

    /**
     * Ends what is under way. An upload and a reading end for good; what was being taken in can be accepted again.
     *
     * @throws ConflictException if nothing is under way
     */
    public void cancel(UUID id) {
        imports.cancel(get(id).id());
    }

    /**
     * Removes an import, its file and its report, as if it had never been there.
     *
     * @throws ConflictException if it is under way, or was accepted
     */
    public void discard(UUID id) {
        imports.discard(get(id).id());
    }

    private UUID organization() {
        return caller.organizationId()
                .orElseThrow(
                        () -> new NotAllowedException("Imports belong to an organization; your account has none."));
    }
}
