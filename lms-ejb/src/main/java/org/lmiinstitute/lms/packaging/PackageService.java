package org.lmiinstitute.lms.packaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.packaging.internal.PackageMaker;

/**
 * Gives the package of a module or course, as it is published now, in a format under a licence's terms, and makes it when there is
 * none yet. Trusted: whoever calls has checked the licence. A package is made into a file of its own and becomes visible when it is
 * whole, so no half file is ever served; making one holds no transaction open.
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
    public Optional<PackageFile> findPackage(PackageSubject subject, PackageFormat format, PackageTerms terms) {
        return maker.find(subject, format, terms);
    }

    /** The package, made now if need be; takes about as long as reading its media once. */
    public PackageFile packageFor(PackageSubject subject, PackageFormat format, PackageTerms terms) {
        return findPackage(subject, format, terms).orElseGet(() -> maker.make(subject, format, terms));
    }

    /** The modules inside packages that were made, in order, by the package's id. */
    public Map<UUID, List<PackagedRevision>> modulesOf(Collection<UUID> packageIds) {
        return maker.modulesOf(packageIds);
    }
}
