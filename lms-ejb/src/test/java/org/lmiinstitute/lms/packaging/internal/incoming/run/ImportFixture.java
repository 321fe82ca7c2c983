package org.lmiinstitute.lms.packaging.internal.incoming.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.common.job.Job;
import org.lmiinstitute.lms.common.job.JobHandler;
import org.lmiinstitute.lms.common.job.JobRun;
import org.lmiinstitute.lms.common.job.JobService;
import org.lmiinstitute.lms.common.job.internal.JobEnds;
import org.lmiinstitute.lms.common.job.internal.JobQueue;
import org.lmiinstitute.lms.common.job.internal.JobTable;
import org.lmiinstitute.lms.common.job.internal.JobWorkers;
import org.lmiinstitute.lms.curriculum.CatalogService;
import org.lmiinstitute.lms.curriculum.ContentImporter;
import org.lmiinstitute.lms.curriculum.ImportReport;
import org.lmiinstitute.lms.curriculum.ModuleOutline;
import org.lmiinstitute.lms.curriculum.PreparedContent;
import org.lmiinstitute.lms.external.ExternalPackage;
import org.lmiinstitute.lms.external.ExternalPackages;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.identity.Institute;
import org.lmiinstitute.lms.media.RestrictedFiles;
import org.lmiinstitute.lms.packaging.ContentImport;
import org.lmiinstitute.lms.packaging.ImportState;
import org.lmiinstitute.lms.packaging.internal.PackagingFiles;
import org.lmiinstitute.lms.testing.FolderState;
import org.lmiinstitute.lms.testing.GivenSettings;
import org.lmiinstitute.lms.testing.LocalTransactions;
import org.lmiinstitute.lms.testing.MovableClock;

/** Imports put together by hand on a test's database and folder; a job runs when the test says so. */
final class ImportFixture {

    static final long LIMIT = 100_000;
    static final UUID INSTITUTE = UUID.randomUUID();

    final MovableClock clock = new MovableClock(Clock.systemUTC().instant());
    final ImportTable table;
    private final Database database;
    final ImportItemTable items;
    final ImportedModuleTable modules;
    final DeliveredFiles files;
    final Uploads uploads;
    final Imports imports;
    final JobService jobs;
    final Path data;

    final Institute institute = new Institute(null) {
        @Override
        public boolean is(UUID organizationId) {
            return organizationId.equals(INSTITUTE);
        }
    };

    /** The data folder when the transaction of an installing job began. */
    FolderState before;

    /** And when it ended. */
    FolderState after;

    /** Told each step that a job begins, before it is done; says whether the job goes on. */
    Predicate<String> step = begun -> true;

    private final RestrictedFiles restricted;
    private final ReadingJob reading;
    private final InstallingJob installing;

    /** What comes of an import when it is taken in; what it throws stands in the way. */
    Supplier<List<UUID>> installation = List::of;

    /** What is left on the disk, in bytes. */
    long free = Long.MAX_VALUE;

    ImportFixture(DataSource source, Path data) {
        this.data = data;
        LocalTransactions local = new LocalTransactions(source);
        database = new Database(local.dataSource());
        Transactions transactions = local.retried();
        GivenSettings settings = new GivenSettings(Map.of("LMS_IMPORT_MAX", String.valueOf(LIMIT)), data);
        table = new ImportTable(database);
        items = new ImportItemTable(database);
        modules = new ImportedModuleTable(database);
        files = new DeliveredFiles(settings);
        ImportDisk disk = new GivenDisk();
        uploads = new Uploads(table, files, disk, settings, new Ids(), clock);
        JobQueue queue = new JobQueue(new JobTable(database), transactions, new Ids(), clock);
        jobs = new JobService(queue, new SleepingWorkers(), new JobEnds());
        imports = new Imports(table, new ImportJobs(jobs, table), files, disk, clock);
        reading = new ReadingJob(
                files, table, items, new Homecoming(null, null, institute), institute, transactions, clock);
        restricted = new RestrictedFiles(settings);
        Installation given = new Installation(
                new WrittenPackages(),
                new GivenContent(),
                new EmptyCatalogue(),
                new Homecoming(null, null, institute),
                new ContentFiles(restricted),
                disk);
        installing = new InstallingJob(files, table, modules, given, new WatchedTransactions(local), clock);
    }

    /** Jobs wait for the test. */
    private static final class SleepingWorkers extends JobWorkers {
        @Override
        public void wake() {
            // nobody is woken
        }
    }

    private final class GivenDisk extends ImportDisk {
        @Override
        long free() {
            return free;
        }
    }

    /** Packages whose files are written, and nothing else of them. */
    private final class WrittenPackages extends ExternalPackages {

        WrittenPackages() {
            super(null, null, restricted, clock);
        }

        @Override
        public ExternalPackage install(UUID id, PackageStructure structure, Content content) {
            return new ExternalPackage(
                    id,
                    structure,
                    content.hash(),
                    content.size(),
                    content.places().size(),
                    clock.instant());
        }
    }

    private static final class EmptyCatalogue extends CatalogService {
        @Override
        public Optional<ModuleOutline> findModule(String slug) {
            return Optional.empty();
        }
    }

    private final class GivenContent implements ContentImporter {

        @Override
        public ImportReport importAll(Path contentFolder) {
            throw new UnsupportedOperationException("imports come in as a whole");
        }

        @Override
        public PreparedContent prepareWhole(Path foreignFolder, LongConsumer progress) {
            return new PreparedContent() {
                @Override
                public boolean isSound() {
                    return true;
                }

                @Override
                public List<UUID> enter() {
                    return installation.get();
                }
            };
        }
    }

    /** Remembers the data folder from before and after. */
    private final class WatchedTransactions extends Transactions {

        WatchedTransactions(LocalTransactions local) {
            super(local);
        }

        @Override
        public void once(Runnable work) {
            super.once(() -> {
                before = FolderState.of(data);
                work.run();
                after = FolderState.of(data);
            });
        }
    }

    /** What is kept for those who may see it, by hash; what was left by half too. */
    List<String> restrictedFiles() {
        try (Stream<Path> all = Files.walk(Files.createDirectories(data.resolve("restricted")))) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what nobody owns, as the night after the next does. */
    void passNights() {
        PackagingFiles owner = new PackagingFiles(database);
        restricted.removeOrphans(Clock.systemUTC().instant().plus(Duration.ofDays(1)), owner::keeps);
    }

    /** A module that is there, as one is that came in. */
    UUID module() {
        UUID id = UUID.randomUUID();
        database.update(
                "insert into module (id, slug, title, goal, summary, language, minutes, level, audiences, topics, licence)"
                        + " values (?, ?, 'Wages', '', '', 'en', 30, '', '', '', '')",
                id,
                id.toString());
        return id;
    }

    /** An import of a file that has come as a whole, and waits to be read. */
    UUID delivered(byte[] file) {
        return delivered(INSTITUTE, file);
    }

    UUID delivered(UUID organization, byte[] file) {
        UUID id = uploads.begin(organization, Optional.empty(), "course.zip", file.length);
        uploads.append(imports.get(id), 0, new ByteArrayInputStream(file));
        imports.haveRead(id);
        return id;
    }

    /** An import whose report can be looked at. */
    UUID read() {
        UUID id = delivered(scorm());
        runJob(id);
        return id;
    }

    ContentImport now(UUID id) {
        return imports.get(id);
    }

    ImportState state(UUID id) {
        return now(id).state();
    }

    /** Runs the job of an import once, as a worker does. */
    void runJob(UUID id) {
        run(jobs.get(now(id).jobId().orElseThrow()));
    }

    void run(Job job) {
        JobHandler handler = job.kind().equals(ImportJobs.READ) ? reading : installing;
        handler.run(new JobRun(job.id(), job.parameters(), clock, progress -> step.test(progress.step())));
    }

    /** Ends a job as a worker ends it, whatever it did. */
    void finish(UUID job) {
        database.update("update job set state = 'DONE', alive_key = null where id = ?", job);
    }

    /** Ends a job as one that failed for the last time. */
    void fail(UUID job) {
        database.update(
                "update job set state = 'FAILED', cause = 'the disk is full', alive_key = null where id = ?", job);
    }

    boolean hasFile(UUID id) {
        return Files.exists(data.resolve("imports").resolve(id + ".zip"));
    }

    /** A SCORM 1.2 package with one SCO. */
    static byte[] scorm() {
        return zip(Map.of(
                "imsmanifest.xml",
                """
                <manifest identifier="M" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
                    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
                  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
                  <organizations default="O"><organization identifier="O"><title>Reading wages</title>
                    <item identifier="I" identifierref="R"><title>Wages by area</title></item>
                  </organization></organizations>
                  <resources><resource identifier="R" type="webcontent" adlcp:scormtype="sco" href="index.html">
                    <file href="index.html"/></resource></resources>
                </manifest>
                """,
                "index.html",
                "<!DOCTYPE html><title>Wages</title>"));
    }

    static byte[] zip(Map<String, String> contents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : contents.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
