package org.lmiinstitute.lms.partner.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.curriculum.CatalogService;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.packaging.PackageService;
import org.lmiinstitute.lms.partner.ChangeNews;
import org.lmiinstitute.lms.partner.Licences;
import org.lmiinstitute.lms.partner.PublishedChange;
import org.lmiinstitute.lms.partner.RegisteredCopy;
import org.lmiinstitute.lms.partner.Subscription;

/** Makes news of entries of the log: picks those that concern a subscription, and says what changed and which copies are older now. */
@ApplicationScoped
public class Newsroom {

    private CatalogService catalog;
    private CopyRepository copies;
    private HeldPackages heldPackages;
    private PackageService packages;
    private LicenceRepository licences;
    private ChangeDifferences differences;
    private Clock clock;

    protected Newsroom() {}

    @Inject
    public Newsroom(
            CatalogService catalog,
            CopyRepository copies,
            HeldPackages heldPackages,
            PackageService packages,
            LicenceRepository licences,
            ChangeDifferences differences,
            Clock clock) {
        this.catalog = catalog;
        this.copies = copies;
        this.heldPackages = heldPackages;
        this.packages = packages;
        this.licences = licences;
        this.differences = differences;
        this.clock = clock;
    }

    /** Those of the entries that concern a subscription, in their order. */
    List<ChangeNews> news(Subscription subscription, List<PublishedChange> changes) {
        List<CourseOutline> courses = catalog.courses();
        Holdings holdings = holdings(subscription.organizationId(), courses);
        Interest interest = new Interest(
                holdings.subjects(),
                new Licences(licences.ofOrganization(subscription.organizationId())),
                coursesByModule(courses),
                clock.instant());
        return changes.stream()
                .filter(change -> interest.concerns(subscription, change))
                .map(change -> new ChangeNews(
                        change, ChangeWords.of(differences.of(change)), holdings.olderCopiesOf(change.subject())))
                .toList();
    }

    private Holdings holdings(UUID organizationId, List<CourseOutline> courses) {
        List<RegisteredCopy> latest = copies.latest(organizationId);
        Set<UUID> ids = latest.stream().map(RegisteredCopy::packageId).collect(Collectors.toSet());
        return new Holdings(heldPackages.held(latest, courses), packages.modulesOf(ids));
    }

    private static Map<UUID, List<UUID>> coursesByModule(List<CourseOutline> courses) {
        Map<UUID, List<UUID>> byModule = new HashMap<>();
        courses.forEach(course -> course.modules()
                .forEach(module -> byModule.computeIfAbsent(module.id(), id -> new ArrayList<>())
                        .add(course.id())));
        return byModule;
    }
}
