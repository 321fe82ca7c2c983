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
import org.lmiinstitute.lms.curriculum.ModuleOutline;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.curriculum.RevisionNumber;
import org.lmiinstitute.lms.curriculum.RevisionService;
import org.lmiinstitute.lms.packaging.PackageFile;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageService;
import org.lmiinstitute.lms.packaging.ThinPackages;
import org.lmiinstitute.lms.partner.DispatchRefusedException.Reason;
import org.lmiinstitute.lms.partner.internal.LicenceRepository;
import org.lmiinstitute.lms.partner.internal.SeatTable;

/** Thin packages: at each launch the licence decides whether a learner may begin, and which revision they see. */
@Stateless
@LocalBean
public class DispatchService {

    @Inject
    private PackageService packages;

    @Inject
    private ThinPackages thin;

    @Inject
    private LicenceRepository licences;

    @Inject
    private SeatTable seats;

    @Inject
    private CatalogService catalog;

    @Inject
    private RevisionService revisions;

    @Inject
    private Clock clock;

    /**
     * What the player needs to show a module of a thin package, as JSON: document, answer key and launch.
     *
     * @param learner the pseudonym that the package gave
     * @param begun the revision that the learner is under way in
     * @throws NotFoundException if there is no such package, or it has no such module
     * @throws DispatchRefusedException if the licence does not allow it, with the reason
     */
    @PermitAll
    public String launch(UUID packageId, UUID moduleId, String learner, Optional<RevisionNumber> begun) {
        PackageFile thinPackage = thinPackage(packageId);
        ModuleOutline module = module(thinPackage, moduleId);
        Licence licence = validLicence(thinPackage);
        if (!seats.take(licence, learner, clock.instant())) {
            throw new DispatchRefusedException(Reason.FULL);
        }
        return thin.launch(thinPackage, licence.terms(), revision(module, licence, begun));
    }

    /**
     * Refuses to give a file, unless a thin package's module shows it and the licence is valid now. Nobody takes a seat by that.
     *
     * @param media as documents name it: {@code media/<sha256>.<extension>}
     * @throws NotFoundException if there is no such package, or its module shows no such file
     * @throws DispatchRefusedException if the licence does not allow it, with the reason
     */
    @PermitAll
    public void requireMedia(UUID packageId, UUID moduleId, RevisionNumber shown, String media) {
        PackageFile thinPackage = thinPackage(packageId);
        ModuleOutline module = module(thinPackage, moduleId);
        validLicence(thinPackage);
        revisions
                .findRevision(module.id(), shown)
                .filter(revision -> thin.shows(revision, media))
                .orElseThrow(() -> new NotFoundException("file of the module", media));
    }

    private PackageFile thinPackage(UUID id) {
        return packages.findPackage(id)
                .filter(found -> found.format().kind() == PackageFormat.Kind.DISPATCH)
                .orElseThrow(() -> new NotFoundException("thin package", id));
    }

    private ModuleOutline module(PackageFile thinPackage, UUID moduleId) {
        List<ModuleOutline> inside =
                switch (thinPackage.subject().kind()) {
                    case MODULE ->
                        List.of(catalog.getModule(thinPackage.subject().id()));
                    case COURSE -> catalog.getCourse(thinPackage.subject().id()).modules();
                };
        return inside.stream()
                .filter(module -> module.id().equals(moduleId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("module of the package", moduleId));
    }

    private Licence validLicence(PackageFile thinPackage) {
        Licence licence =
                licences.find(thinPackage.licenceId()).orElseThrow(() -> new DispatchRefusedException(Reason.ENDED));
        return switch (LicenceStanding.of(licence, clock.instant())) {
            case VALID -> licence;
            case NOT_YET -> throw new DispatchRefusedException(Reason.NOT_YET);
            case ENDED -> throw new DispatchRefusedException(Reason.ENDED);
        };
    }

    private RevisionDocument revision(ModuleOutline module, Licence licence, Optional<RevisionNumber> begun) {
        return begun.filter(number -> licence.conditions().revisionPolicy().keeps(number, module.revision()))
                .flatMap(number -> revisions.findRevision(module.id(), number))
                .orElseGet(() -> revisions.getRevision(module.revisionId()));
    }
}
