package org.lmiinstitute.lms.packaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.identity.Organization;
import org.lmiinstitute.lms.identity.OrganizationService;
import org.lmiinstitute.lms.packaging.internal.incoming.run.ImportItemTable;
import org.lmiinstitute.lms.packaging.internal.incoming.run.ImportJobs;
import org.lmiinstitute.lms.packaging.internal.incoming.run.ImportedModuleTable;
import org.lmiinstitute.lms.packaging.internal.incoming.run.Imports;
import org.lmiinstitute.lms.packaging.internal.incoming.run.Uploads;

/** Imports by the operator at the console, for the institute; each call waits until its work is done. Trusted: whoever calls has checked. */
@ApplicationScoped
public class OperatorImports {

    private static final Duration LOOK = Duration.ofSeconds(10);

    private Uploads uploads;
    private Imports imports;
    private ImportJobs jobs;
    private ImportItemTable items;
    private ImportedModuleTable modules;
    private OrganizationService organizations;

    protected OperatorImports() {}

    @Inject
    public OperatorImports(
            Uploads uploads,
            Imports imports,
            ImportJobs jobs,
            ImportItemTable items,
            ImportedModuleTable modules,
            OrganizationService organizations) {
        this.uploads = uploads;
        this.imports = imports;
        this.jobs = jobs;
        this.items = items;
        this.modules = modules;
        this.organizations = organizations;
    }

    /**
     * Takes a copy of a file and reads it.
     *
     * @param file on this machine
     * @return the import, read or refused
     * @throws UploadTooLargeException if it is larger than this installation takes
     */
    public ContentImport read(Path file) {
        UUID institute = organizations
                .findByCode(Organization.INSTITUTE)
                .orElseThrow(() -> new IllegalStateException("there is no institute"))
                .getId();
        try (InputStream content = Files.newInputStream(file)) {
            UUID id = uploads.begin(
                    institute, Optional.empty(), file.getFileName().toString(), Files.size(file));
            uploads.append(imports.get(id), 0, content);
            imports.haveRead(id);
            return awaitEnd(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes all of an import in. @return the import, accepted, or read still with what stood in the way */
    public ContentImport accept(UUID id) {
        imports.accept(id);
        return awaitEnd(id);
    }

    /** The modules that came of an import. */
    public List<UUID> modules(UUID id) {
        return modules.of(id);
    }

    /** The whole report of an import. */
    public List<ImportedItem> report(UUID id) {
        return items.of(id, Optional.empty(), 0, Integer.MAX_VALUE);
    }

    private ContentImport awaitEnd(UUID id) {
        ContentImport now = imports.get(id);
        while (now.state().isUnderWay()) {
            jobs.await(now, LOOK);
            now = imports.get(id);
        }
        return now;
    }
}
