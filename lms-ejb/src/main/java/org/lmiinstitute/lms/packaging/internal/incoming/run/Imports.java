package org.lmiinstitute.lms.packaging.internal.incoming.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.common.job.Job;
import org.lmiinstitute.lms.common.job.JobState;
import org.lmiinstitute.lms.packaging.ContentImport;
import org.lmiinstitute.lms.packaging.ImportState;
import org.lmiinstitute.lms.packaging.ImportTerms;
import org.lmiinstitute.lms.packaging.NoRoomException;

/** What people do with imports. Trusted: whoever calls has checked who may. */
@ApplicationScoped
public class Imports {

    private ImportTable imports;
    private ImportJobs jobs;
    private DeliveredFiles files;
    private ImportDisk disk;
    private Clock clock;

    protected Imports() {}

    @Inject
    public Imports(ImportTable imports, ImportJobs jobs, DeliveredFiles files, ImportDisk disk, Clock clock) {
        this.imports = imports;
        this.jobs = jobs;
        this.files = files;
        this.disk = disk;
        this.clock = clock;
    }

    public Optional<ContentImport> find(UUID id) {
        return imports.find(id).map(this::settled);
    }

    public ContentImport get(UUID id) {
        return find(id).orElseThrow(() -> new NotFoundException("import", id));
    }

    /** All of an organization, the newest first. */
    public List<ContentImport> of(UUID organizationId) {
        return imports.of(organizationId).stream().map(this::settled).toList();
    }

    /** Its file is whole: it is to be read. */
    public void haveRead(UUID id) {
        if (ask(id, ImportState.UPLOADING, ImportState.WAITING)) {
            order(id);
        }
    }

    /**
     * All of it is to be taken in, on these terms.
     *
     * @throws ConflictException if it was not read, or says its terms itself
     */
    public void accept(UUID id, ImportTerms terms) {
        if (!imports.setTerms(id, terms)) {
            throw new ConflictException(
                    "Nothing waits here to be accepted on terms of yours; look at the import again.");
        }
        accept(id);
    }

    /**
     * All of it is to be taken in.
     *
     * @throws ConflictException if it was not read, or nothing of it can come in
     * @throws NoRoomException if the disk has no room to keep what is in it beside the file
     */
    public void accept(UUID id) {
        ContentImport now = get(id);
        if (now.counts().isNothing()) {
            throw new ConflictException("Nothing in this file can be imported; it can only be discarded.");
        }
        disk.requireRoom(now.bytes());
        if (!ask(id, ImportState.READ, ImportState.INSTALLING)) {
            throw new ConflictException(
                    "Only an import that was read can be accepted; this one is " + word(get(id).state()) + ".");
        }
        order(id);
    }

    /** Whether its file is still here although it could not be read: it was not the file that was wrong. */
    public boolean canReadAgain(ContentImport refused) {
        return refused.state() == ImportState.REFUSED && files.bytes(refused.id()) == refused.bytes();
    }

    /** What a fault of this installation kept from being read is to be read once more. */
    public void readAgain(UUID id) {
        if (!canReadAgain(get(id)) || !ask(id, ImportState.REFUSED, ImportState.WAITING)) {
            throw new ConflictException(
                    "Only a file that is still here and could not be read can be read again; import it anew.");
        }
        order(id);
    }

    /** Ends what is under way: an upload and a reading for good; what was being taken in can be accepted again. */
    public void cancel(UUID id) {
        ContentImport now = get(id);
        boolean isOpen = now.state() == ImportState.UPLOADING || now.state().isUnderWay();
        if (!isOpen || !end(now, ImportState.CANCELLED, List.of())) {
            throw new ConflictException("There is nothing to cancel; the import is " + word(get(id).state()) + ".");
        }
        jobs.cancel(now);
    }

    /** Removes an import with its file and its report; what was taken in stays. */
    public void discard(UUID id) {
        ContentImport now = get(id);
        if (now.state().isUnderWay() || now.state() == ImportState.ACCEPTED || !imports.remove(id, now.state())) {
            throw new ConflictException("An import that is " + word(now.state()) + " cannot be discarded.");
        }
        files.remove(id);
    }

    /** Looks after the jobs of all that is under way, and reads what came as a whole and a server did not come to order. */
    void settleAll() {
        imports.in(ImportState.UPLOADING, clock.instant()).stream()
                .filter(upload -> files.bytes(upload.id()) == upload.bytes())
                .forEach(whole -> haveRead(whole.id()));
        for (ImportState state : ImportState.values()) {
            if (state.isUnderWay()) {
                imports.in(state, clock.instant()).forEach(this::settled);
            }
        }
    }

    /** A job that failed cannot say so in the import itself; one that a server did not come to order is ordered again. */
    private ContentImport settled(ContentImport now) {
        if (!now.state().isUnderWay()) {
            return now;
        }
        Optional<Job> job = jobs.of(now);
        if (job.isEmpty() || isStale(now, job.get())) {
            jobs.order(now);
        } else if (job.get().state() == JobState.FAILED) {
            end(now, ImportState.REFUSED, List.of(failure(now, job.get())));
        } else if (job.get().state() == JobState.CANCELLED) {
            end(now, ImportState.CANCELLED, List.of());
        }
        return imports.find(now.id()).orElse(now);
    }

    /** The job that was at hand when more was asked for was just ending, and did nothing of it. */
    private boolean isStale(ContentImport now, Job job) {
        return job.state() == JobState.DONE
                && imports.find(now.id())
                        .filter(later ->
                                later.state() == now.state() && later.jobId().equals(now.jobId()))
                        .isPresent();
    }

    private static Problem failure(ContentImport now, Job job) {
        String next = now.state() == ImportState.INSTALLING
                ? "accept it again: nothing of it came in, and the file is kept"
                : "read it again: the file is kept until the import is discarded";
        return new Problem(
                now.fileName(),
                job.cause().orElseThrow(),
                next + "; if that fails too, ask whoever runs this installation");
    }

    /** Ends what is under way; what was being taken in only goes back to where it can be accepted, what was refused can be read again. */
    private boolean end(ContentImport now, ImportState wanted, List<Problem> problems) {
        ImportState end = now.state() == ImportState.INSTALLING ? ImportState.READ : wanted;
        boolean isEnded = imports.end(now.id(), now.state(), end, problems, clock.instant());
        if (isEnded && end == ImportState.CANCELLED) {
            files.remove(now.id());
        }
        return isEnded;
    }

    private boolean ask(UUID id, ImportState from, ImportState to) {
        return imports.ask(id, from, to, clock.instant());
    }

    private void order(UUID id) {
        imports.find(id).ifPresent(jobs::order);
    }

    private static String word(ImportState state) {
        return switch (state) {
            case UPLOADING -> "still being uploaded";
            case WAITING, READING -> "being read";
            case READ -> "waiting to be accepted";
            case INSTALLING -> "being taken in";
            case ACCEPTED -> "accepted already";
            case REFUSED -> "refused";
            case CANCELLED -> "cancelled";
        };
    }
}
