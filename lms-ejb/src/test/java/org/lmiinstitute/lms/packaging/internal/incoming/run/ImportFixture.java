package org.lmiinstitute.lms.packaging.internal.incoming.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
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
import org.lmiinstitute.lms.identity.Institute;
import org.lmiinstitute.lms.media.RestrictedFiles;
import org.lmiinstitute.lms.packaging.ContentImport;
import org.lmiinstitute.lms.packaging.ImportState;
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
        installing = new InstallingJob(
                files,
                table,
                modules,
                new GivenInstallation(),
                new ContentFiles(new RestrictedFiles(settings)),
                transactions,
                clock);
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

    private final class GivenInstallation extends Installation {
        @Override
        PreparedImport prepare(ContentImport accepted, Path delivered, Path folder, JobRun run) {
            return new PreparedImport(folder, Optional.empty(), List.of());
        }

        @Override
        List<UUID> enter(UUID importId, PreparedImport prepared) {
            return installation.get();
        }
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
        handler.run(new JobRun(job.id(), job.parameters(), clock, progress -> true));
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
