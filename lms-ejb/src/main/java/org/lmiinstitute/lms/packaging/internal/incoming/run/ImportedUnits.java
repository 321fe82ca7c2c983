package org.lmiinstitute.lms.packaging.internal.incoming.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.curriculum.InstalledUnits;
import org.lmiinstitute.lms.external.ExternalPackages;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.identity.Institute;
import org.lmiinstitute.lms.packaging.ContentImport;
import org.lmiinstitute.lms.packaging.ImportState;

/**
 * The packages that content files may name. A package has the id of the import that brought it, so that import says whose it is; content
 * files are the institute's, but for those that an import of others writes for its own package.
 */
@ApplicationScoped
public class ImportedUnits implements InstalledUnits {

    private ExternalPackages packages;
    private ImportTable imports;
    private Institute institute;

    protected ImportedUnits() {}

    @Inject
    public ImportedUnits(ExternalPackages packages, ImportTable imports, Institute institute) {
        this.packages = packages;
        this.imports = imports;
        this.institute = institute;
    }

    @Override
    public Optional<Set<String>> unitsOf(UUID packageId) {
        boolean isOfOthers = imports.find(packageId).filter(this::isOfOthers).isPresent();
        return isOfOthers
                ? Optional.empty()
                : packages.find(packageId).map(installed -> installed.structure().units().stream()
                        .map(PackageStructure.Unit::key)
                        .collect(Collectors.toSet()));
    }

    private boolean isOfOthers(ContentImport brought) {
        return brought.state() != ImportState.INSTALLING && !institute.is(brought.organizationId());
    }
}
