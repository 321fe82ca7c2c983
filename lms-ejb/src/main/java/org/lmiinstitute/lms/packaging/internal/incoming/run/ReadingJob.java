package org.lmiinstitute.lms.packaging.internal.incoming.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.common.job.JobHandler;
import org.lmiinstitute.lms.common.job.JobRun;
import org.lmiinstitute.lms.identity.Institute;
import org.lmiinstitute.lms.packaging.ContentImport;
import org.lmiinstitute.lms.packaging.ImportCounts;
import org.lmiinstitute.lms.packaging.ImportState;
import org.lmiinstitute.lms.packaging.ImportTerms;
import org.lmiinstitute.lms.packaging.ImportedItem;
import org.lmiinstitute.lms.packaging.internal.incoming.ArchiveLimits;
import org.lmiinstitute.lms.packaging.internal.incoming.Deliveries;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.OpenDelivery;
import org.lmiinstitute.lms.packaging.internal.incoming.PackageKind;

/** Reads the file of an import and keeps the report, or why it was refused. Begun again, it reads again. */
@ApplicationScoped
public class ReadingJob implements JobHandler {

    private static final int BUFFER = 1 << 20;
    private static final String DONE = "{}";

    private DeliveredFiles files;
    private ImportTable imports;
    private ImportItemTable items;
    private Homecoming homecoming;
    private Institute institute;
    private Transactions transactions;
    private Clock clock;

    protected ReadingJob() {}

    @Inject
    public ReadingJob(
            DeliveredFiles files,
            ImportTable imports,
            ImportItemTable items,
            Homecoming homecoming,
            Institute institute,
            Transactions transactions,
            Clock clock) {
        this.files = files;
        this.imports = imports;
        this.items = items;
        this.homecoming = homecoming;
        this.institute = institute;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ImportJobs.READ;
    }

    @Override
    public String run(JobRun run) {
        UUID id = ImportJobs.importOf(run);
        imports.move(id, ImportState.WAITING, ImportState.READING, clock.instant());
        imports.find(id).filter(found -> found.state() == ImportState.READING).ifPresent(found -> read(found, run));
        return DONE;
    }

    private void read(ContentImport found, JobRun run) {
        UUID id = found.id();
        String sha256 = hash(files.path(id), run);
        run.begin("reading", 0);
        try {
            Reading read = read(found);
            run.begin("reporting", 0);
            keep(id, sha256, read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidInputException e) {
            imports.end(id, ImportState.READING, ImportState.REFUSED, e.problems(), clock.instant());
            files.remove(id);
        }
    }

    /** What was read, and on which terms it will come in unless somebody says others. */
    private record Reading(Intake intake, Optional<ImportTerms> terms) {}

    private Reading read(ContentImport found) throws IOException {
        Path delivered = files.path(found.id());
        Intake read = Deliveries.read(delivered, ArchiveLimits.UPLOAD);
        requireRight(found, read);
        try (OpenDelivery open = Deliveries.open(delivered, ArchiveLimits.UPLOAD)) {
            Intake judged = homecoming.judged(open, read, found.organizationId());
            boolean comesHome =
                    !homecoming.revisionsOf(open, read, found.organizationId()).isEmpty();
            if (comesHome) {
                return new Reading(judged, Optional.empty());
            }
            ComingModules coming = new ComingModules(found.id(), judged);
            return new Reading(coming.told(), coming.terms());
        }
    }

    /** By the ids in them content files change what is here, which is the institute's. */
    private void requireRight(ContentImport found, Intake read) {
        if (read.kind() == PackageKind.CONTENT && !institute.is(found.organizationId())) {
            throw new InvalidInputException(
                    found.fileName(),
                    "content files change modules and courses by the ids in them, and only the institute's trainers do that",
                    "a package of one of the other formats, or the same file from a trainer of the institute");
        }
    }

    private void keep(UUID id, String sha256, Reading read) {
        List<ImportedItem> report = read.intake().items();
        transactions.run(() -> {
            if (imports.enterRead(id, sha256, read.intake(), read.terms(), ImportCounts.of(report), clock.instant())) {
                items.replace(id, report);
            }
        });
    }

    private static String hash(Path file, JobRun run) {
        MessageDigest digest = Sha256.newDigest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream content = Files.newInputStream(file)) {
            run.begin("hashing", Files.size(file));
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
                run.advance(read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
