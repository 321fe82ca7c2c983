package org.lmiinstitute.lms.packaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.packaging.internal.PackageMaker;

/**
 * Gives the package of a revision in a format under a licence, and makes it when there is none yet. Trusted: whoever calls has
 * checked the licence. A package is made into a file of its own and becomes visible when it is whole, so no half file is ever
 * served; making one holds no transaction open.
 */
@ApplicationScoped
public class PackageService {

    private PackageMaker maker;

    protected PackageService() {}

    @Inject
    public PackageService(PackageMaker maker) {
        this.maker = maker;
    }

    /** The package if it was made before. */
    public Optional<PackageFile> findPackage(UUID revisionId, PackageFormat format, UUID licenceId) {
        return maker.find(revisionId, format, licenceId);
    }

    /** The package, made now if need be; takes about as long as reading the module's media once. */
    public PackageFile packageFor(UUID revisionId, PackageFormat format, UUID licenceId) {
        return findPackage(revisionId, format, licenceId).orElseGet(() -> maker.make(revisionId, format, licenceId));
    }
}
