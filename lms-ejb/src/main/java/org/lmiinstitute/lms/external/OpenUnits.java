package org.lmiinstitute.lms.external;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.lmiinstitute.lms.external.internal.Admissions;
import org.lmiinstitute.lms.external.internal.ExternalLaunchRow;

/**
 * What the origins of external packages give: whoever has the token of a launch has the files of its package, until the launch ends. No
 * other credential is asked for there, so that no package can use one.
 */
@ApplicationScoped
@Transactional
public class OpenUnits {

    private Admissions admissions;
    private ExternalPackages packages;

    protected OpenUnits() {}

    @Inject
    public OpenUnits(Admissions admissions, ExternalPackages packages) {
        this.admissions = admissions;
        this.packages = packages;
    }

    /** A file of the launched package. */
    public Optional<UnitFile> findFile(Admission admission, String path) {
        return admissions
                .findLaunch(admission)
                .map(ExternalLaunchRow::packageId)
                .flatMap(id -> packages.findFile(id, path).map(place -> fileOf(packages.get(id), place)));
    }

    private UnitFile fileOf(ExternalPackage installed, PackageFilePlace place) {
        return new UnitFile(
                place.path(), packages.content(installed), place.position(), place.size(), installed.contentHash());
    }
}
