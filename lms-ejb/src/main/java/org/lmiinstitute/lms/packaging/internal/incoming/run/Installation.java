package org.lmiinstitute.lms.packaging.internal.incoming.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.job.JobRun;
import org.lmiinstitute.lms.curriculum.CatalogService;
import org.lmiinstitute.lms.curriculum.ContentImporter;
import org.lmiinstitute.lms.curriculum.PreparedContent;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.external.ExternalPackages;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.packaging.ContentImport;
import org.lmiinstitute.lms.packaging.ImportTerms;
import org.lmiinstitute.lms.packaging.NoRoomException;
import org.lmiinstitute.lms.packaging.internal.incoming.ArchiveLimits;
import org.lmiinstitute.lms.packaging.internal.incoming.Deliveries;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.NativeContent;
import org.lmiinstitute.lms.packaging.internal.incoming.OpenDelivery;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFile;
import org.lmiinstitute.lms.packaging.internal.incoming.content.CourseText;

/**
 * Makes what comes in of a delivered file: first its files, which takes its time, then its rows, which is one transaction. Files that
 * no row comes to lead to are found again the next time, or go at night.
 */
@ApplicationScoped
public class Installation {

    private ExternalPackages external;
    private ContentImporter importer;
    private CatalogService catalog;
    private Homecoming homecoming;
    private ContentFiles content;
    private ImportDisk disk;

    protected Installation() {}

    @Inject
    public Installation(
            ExternalPackages external,
            ContentImporter importer,
            CatalogService catalog,
            Homecoming homecoming,
            ContentFiles content,
            ImportDisk disk) {
        this.external = external;
        this.importer = importer;
        this.catalog = catalog;
        this.homecoming = homecoming;
        this.content = content;
        this.disk = disk;
    }

    /**
     * Makes the files, outside of any transaction. Begun again, it makes them again.
     *
     * @param folder empty
     * @throws InvalidInputException if nothing in the file can come in
     * @throws NoRoomException if the disk has no room for what is in the file
     */
    PreparedImport prepare(ContentImport accepted, Path delivered, Path folder, JobRun run) {
        try (OpenDelivery files = Deliveries.open(delivered, ArchiveLimits.UPLOAD)) {
            Intake read = Deliveries.read(delivered, ArchiveLimits.UPLOAD);
            List<RevisionDocument> returned = homecoming.revisionsOf(files, read, accepted.organizationId());
            if (!returned.isEmpty()) {
                return PreparedImport.ofReturned(returned);
            }
            disk.requireRoom(size(files));
            write(accepted, read, files, folder);
            Optional<PreparedImport.External> kept =
                    new ComingModules(accepted.id(), read).running().map(structure -> keep(structure, files, run));
            return complete(accepted.id(), folder, kept, run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As content files, on the terms that were said. */
    private void write(ContentImport accepted, Intake read, OpenDelivery files, Path folder) throws IOException {
        UUID importId = accepted.id();
        NativeContent draft = new ComingModules(importId, read)
                .content()
                .orElseThrow(() -> new InvalidInputException(
                        read.title(),
                        "nothing in it becomes a module",
                        "a package that runs, or content that can be edited"));
        NativeContent content = accepted.terms().map(draft::on).orElse(draft);
        content.write(folder, files);
        if (!content.modules().isEmpty()) {
            String title = accepted.terms().map(ImportTerms::title).orElse(read.title());
            String code = accepted.terms().map(ImportTerms::code).orElseGet(() -> CourseText.usualCode(importId));
            CourseText.of(importId, title, code, read.description(), content.modules())
                    .write(folder);
        }
        new FreeSlugs(slug -> catalog.findModule(slug).isPresent()).give(importId, folder);
    }

    private PreparedImport.External keep(PackageStructure structure, OpenDelivery files, JobRun run) {
        run.begin("storing", size(files));
        ExternalPackages.Content content = external.write(
                run.job().toString(),
                files.all().stream().map(PackedSource::new).toList(),
                run::advance);
        return new PreparedImport.External(structure, content);
    }

    private static long size(OpenDelivery files) {
        return files.all().stream().mapToLong(SourceFile::size).sum();
    }

    /** Its media and the zip of its files are each no larger than the content folder. */
    private PreparedImport complete(UUID importId, Path folder, Optional<PreparedImport.External> kept, JobRun run) {
        long size = content.size(folder);
        disk.requireRoom(2 * size);
        run.begin("keeping", size);
        PreparedContent prepared = importer.prepareWhole(folder, run::advance);
        run.begin("packing", 0);
        Optional<String> hash = prepared.isSound() ? content.keep(importId, folder) : Optional.empty();
        return PreparedImport.of(prepared, hash, kept);
    }

    /**
     * Enters all of it, within the transaction of whoever calls.
     *
     * @return the modules that came of it
     */
    List<UUID> enter(UUID importId, PreparedImport prepared) {
        if (!prepared.returned().isEmpty()) {
            return homecoming.enter(prepared.returned());
        }
        prepared.external().ifPresent(kept -> external.install(importId, kept.structure(), kept.content()));
        return prepared.content().map(PreparedContent::enter).orElse(List.of());
    }
}
