package org.lmiinstitute.lms.partner;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.curriculum.CatalogService;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.curriculum.ModuleOutline;
import org.lmiinstitute.lms.packaging.PackageFile;
import org.lmiinstitute.lms.packaging.PackageService;
import org.lmiinstitute.lms.packaging.PackagedRevision;
import org.lmiinstitute.lms.partner.KnownPackage.Published;
import org.lmiinstitute.lms.partner.internal.LicenceRepository;

/** What the permanent addresses of packages and licences stand for, said to anybody who finds them in a record. */
@Stateless
@LocalBean
public class KnownPackages {

    @Inject
    private PackageService packages;

    @Inject
    private CatalogService catalog;

    @Inject
    private LicenceRepository licences;

    @Inject
    private Clock clock;

    /** @throws NotFoundException if no package with this id was made */
    @PermitAll
    public KnownPackage getPackage(UUID id) {
        return packages.findPackage(id).map(this::known).orElseThrow(() -> new NotFoundException("package", id));
    }

    /** @throws NotFoundException if there is no such licence */
    @PermitAll
    public LicenceStanding getStanding(UUID licenceId) {
        return licences.find(licenceId)
                .map(licence -> LicenceStanding.of(licence, clock.instant()))
                .orElseThrow(() -> new NotFoundException("licence", licenceId));
    }

    private KnownPackage known(PackageFile file) {
        List<PackagedRevision> inside =
                packages.modulesOf(List.of(file.packageId())).getOrDefault(file.packageId(), List.of());
        return new KnownPackage(file.packageId(), file.subject(), file.format(), file.revision(), today(file, inside));
    }

    private Optional<Published> today(PackageFile file, List<PackagedRevision> inside) {
        UUID subject = file.subject().id();
        return switch (file.subject().kind()) {
            case MODULE -> catalog.findModule(subject).map(module -> published(module, inside));
            case COURSE -> catalog.findCourse(subject).map(course -> published(course, inside));
        };
    }

    private static Published published(ModuleOutline module, List<PackagedRevision> inside) {
        return new Published(module.title(), CopyState.of(inside, List.of(module)));
    }

    private static Published published(CourseOutline course, List<PackagedRevision> inside) {
        return new Published(course.title(), CopyState.of(inside, course.modules()));
    }
}
