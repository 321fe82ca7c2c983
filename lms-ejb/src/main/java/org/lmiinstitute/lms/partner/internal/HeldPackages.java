package org.lmiinstitute.lms.partner.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.curriculum.CatalogService;
import org.lmiinstitute.lms.curriculum.ChangeKind;
import org.lmiinstitute.lms.curriculum.CourseComparison;
import org.lmiinstitute.lms.curriculum.CourseDifference;
import org.lmiinstitute.lms.curriculum.CourseDifference.HeldModule;
import org.lmiinstitute.lms.curriculum.CourseDifference.ModuleChange;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.curriculum.ModuleOutline;
import org.lmiinstitute.lms.curriculum.RevisionComparison;
import org.lmiinstitute.lms.curriculum.RevisionDifference;
import org.lmiinstitute.lms.curriculum.RevisionService;
import org.lmiinstitute.lms.packaging.PackageService;
import org.lmiinstitute.lms.packaging.PackageSubject;
import org.lmiinstitute.lms.packaging.PackagedRevision;
import org.lmiinstitute.lms.partner.CopyState;
import org.lmiinstitute.lms.partner.HeldCopy;
import org.lmiinstitute.lms.partner.RegisteredCopy;

/** Holds what is in packages against what is published now. */
@ApplicationScoped
public class HeldPackages {

    private PackageService packages;
    private CatalogService catalog;
    private RevisionService revisions;
    private UseTable use;

    protected HeldPackages() {}

    @Inject
    public HeldPackages(PackageService packages, CatalogService catalog, RevisionService revisions, UseTable use) {
        this.packages = packages;
        this.catalog = catalog;
        this.revisions = revisions;
        this.use = use;
    }

    /**
     * Copies with their state, in the order given; those of things that are published no more are left out.
     *
     * @param published all courses as they are now
     */
    public List<HeldCopy> held(Collection<RegisteredCopy> copies, List<CourseOutline> published) {
        Map<UUID, CourseOutline> courses =
                published.stream().collect(Collectors.toMap(CourseOutline::id, Function.identity()));
        Set<UUID> ids = copies.stream().map(RegisteredCopy::packageId).collect(Collectors.toSet());
        Map<UUID, List<PackagedRevision>> inside = packages.modulesOf(ids);
        Map<UUID, Instant> starts = use.lastStarts(ids);
        return copies.stream()
                .flatMap(copy -> today(copy.subject(), courses).stream()
                        .map(today -> held(copy, today, inside, starts.get(copy.packageId()))))
                .toList();
    }

    private static HeldCopy held(
            RegisteredCopy copy, Today today, Map<UUID, List<PackagedRevision>> inside, Instant lastStart) {
        return new HeldCopy(
                copy.id(),
                copy.organizationId(),
                copy.subject(),
                today.title,
                copy.format(),
                copy.packageId(),
                copy.revision(),
                copy.takenAt(),
                CopyState.of(inside.getOrDefault(copy.packageId(), List.of()), today.modules),
                Optional.ofNullable(lastStart));
    }

    private Optional<Today> today(PackageSubject subject, Map<UUID, CourseOutline> courses) {
        return switch (subject.kind()) {
            case COURSE ->
                Optional.ofNullable(courses.get(subject.id()))
                        .map(course -> new Today(course.title(), course.modules()));
            case MODULE ->
                module(subject.id(), courses.values()).map(module -> new Today(module.title(), List.of(module)));
        };
    }

    private Optional<ModuleOutline> module(UUID id, Collection<CourseOutline> courses) {
        return courses.stream()
                .flatMap(course -> course.findModule(id).stream())
                .findFirst()
                .or(() -> catalog.findModule(id));
    }

    /** What changed since a copy was taken; of a module alone as of a course that has only this one. */
    public CourseDifference changesSince(RegisteredCopy copy) {
        List<PackagedRevision> inside =
                packages.modulesOf(List.of(copy.packageId())).getOrDefault(copy.packageId(), List.of());
        return switch (copy.subject().kind()) {
            case COURSE ->
                CourseComparison.withKeys(
                        inside.stream()
                                .map(module -> new HeldModule(module.moduleId(), module.revisionId()))
                                .toList(),
                        catalog.getCourse(copy.subject().id()),
                        revisions::getRevision);
            case MODULE ->
                module(inside.get(0), catalog.getModule(copy.subject().id()));
        };
    }

    private CourseDifference module(PackagedRevision held, ModuleOutline today) {
        RevisionDifference inside = RevisionComparison.withKeys(
                revisions.getRevision(held.revisionId()), revisions.getRevision(today.revisionId()));
        ModuleChange change = new ModuleChange(
                today.id(), today.title(), ChangeKind.CHANGED, held.number(), today.revision(), inside.changes());
        return new CourseDifference(today.id(), today.title(), inside.isEmpty() ? List.of() : List.of(change));
    }

    /** What a thing is today. */
    private record Today(String title, List<ModuleOutline> modules) {}
}
