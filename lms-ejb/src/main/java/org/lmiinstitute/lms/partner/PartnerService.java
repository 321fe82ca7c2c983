package org.lmiinstitute.lms.partner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.curriculum.CatalogService;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.curriculum.RevisionService;
import org.lmiinstitute.lms.identity.Caller;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageOrder;
import org.lmiinstitute.lms.packaging.PackageService;
import org.lmiinstitute.lms.packaging.PackageState;
import org.lmiinstitute.lms.packaging.PackageSubject;
import org.lmiinstitute.lms.partner.internal.GrantedLicences;
import org.lmiinstitute.lms.partner.internal.HeldPackages;

/** What a partner organization may take, what it holds, and the taking itself; always for the caller's own organization. */
@Stateless
@LocalBean
public class PartnerService {

    /** A small package is there before anybody would look at a progress bar. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    @Inject
    private CatalogService catalog;

    @Inject
    private RevisionService revisions;

    @Inject
    private LicenceService licences;

    @Inject
    private GrantedLicences granted;

    @Inject
    private PackageService packages;

    @Inject
    private CopyRegister register;

    @Inject
    private HeldPackages copies;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** What the organization may take, what it holds, and by which licences. */
    @RolesAllowed(Role.PARTNER)
    public PartnerHoldings holdings() {
        List<CourseOutline> courses = catalog.courses();
        Licences own = licences.ownLicences();
        return new PartnerHoldings(items(own, courses), granted.of(own.all()), courses);
    }

    /**
     * One of them.
     *
     * @throws NotFoundException if there is no such module or course
     * @throws NotLicensedException with the reason
     */
    @RolesAllowed(Role.PARTNER)
    public PartnerItem item(PackageSubject subject) {
        requireCover(subject);
        return items(licences.ownLicences(), catalog.courses()).stream()
                .filter(item -> item.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("published module or course", subject.id()));
    }

    /**
     * A module as it is published now, with its answer key, as it would be in a package: to be looked at before it is taken. Nothing is
     * kept of who looks.
     *
     * @throws NotFoundException if there is no such module
     * @throws NotLicensedException with the reason
     */
    @RolesAllowed(Role.PARTNER)
    public RevisionDocument preview(UUID moduleId) {
        requireCover(PackageSubject.module(moduleId));
        return revisions.getRevision(catalog.getModule(moduleId).revisionId());
    }

    private List<PartnerItem> items(Licences own, List<CourseOutline> courses) {
        List<HeldCopy> held = copies.held(register.latestCopies(taker().organizationId()), courses);
        return new LicensedItems(own, held, clock.instant()).among(courses);
    }

    private void requireCover(PackageSubject subject) {
        licences.ownLicences().requireCover(subject, coursesWith(subject), clock.instant());
    }

    /**
     * The package of a module or course as it is published now, without handing it out; if it was not made before, a job makes it, which
     * is waited for a moment. No transaction is held open meanwhile.
     *
     * @throws NotFoundException if there is no such module or course
     * @throws NotLicensedException with the reason
     * @throws org.lmiinstitute.lms.common.job.JobFailedException if it cannot be made
     */
    @RolesAllowed({Role.PARTNER, Role.API_CLIENT})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public PackageState prepare(PackageSubject subject, PackageFormat format) {
        Licence licence = licences.ownLicences().forSubject(subject, coursesWith(subject), format, clock.instant());
        Taker taker = taker();
        return packages.request(
                new PackageOrder(subject, format, licence.terms()),
                taker.organizationId(),
                taker.accountId().or(taker::apiClientId),
                PATIENCE);
    }

    /** The same package, handed out if it is there: the copy is entered in the register. */
    @RolesAllowed({Role.PARTNER, Role.API_CLIENT})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public PackageState take(PackageSubject subject, PackageFormat format) {
        PackageState state = prepare(subject, format);
        if (state instanceof PackageState.Ready ready) {
            register.enter(taker(), ready.file());
        }
        return state;
    }

    /** The courses that a module is part of; none of a course. Also says whether there is such a thing at all. */
    private List<UUID> coursesWith(PackageSubject subject) {
        return switch (subject.kind()) {
            case MODULE ->
                catalog.coursesWithModule(catalog.getModule(subject.id()).id());
            case COURSE -> {
                catalog.getCourse(subject.id());
                yield List.of();
            }
        };
    }

    private Taker taker() {
        return new Taker(caller.organizationId().orElseThrow(), caller.accountId(), caller.apiClientId());
    }
}
