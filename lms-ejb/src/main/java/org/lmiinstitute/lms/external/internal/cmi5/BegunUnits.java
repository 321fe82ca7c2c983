package org.lmiinstitute.lms.external.internal.cmi5;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.DocumentActivity;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.curriculum.RevisionService;
import org.lmiinstitute.lms.external.ExternalPackages;
import org.lmiinstitute.lms.external.LearnerModule;
import org.lmiinstitute.lms.external.LearnerUnit;
import org.lmiinstitute.lms.external.PackageStandard;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.learning.Attempt;
import org.lmiinstitute.lms.learning.Attempts;

/** How somebody stands in the units of all modules that they have begun. */
@ApplicationScoped
public class BegunUnits {

    private Attempts attempts;
    private RevisionService revisions;
    private ExternalPackages packages;
    private Cmi5Repository repository;

    protected BegunUnits() {}

    @Inject
    public BegunUnits(
            Attempts attempts, RevisionService revisions, ExternalPackages packages, Cmi5Repository repository) {
        this.attempts = attempts;
        this.revisions = revisions;
        this.packages = packages;
        this.repository = repository;
    }

    /** The modules with such units, the latest begun first. */
    public List<LearnerModule> of(UUID accountId) {
        return attempts.ofAccount(accountId).stream()
                .map(this::module)
                .filter(module -> !module.units().isEmpty())
                .toList();
    }

    private LearnerModule module(Attempt attempt) {
        RevisionDocument document = revisions.getRevision(attempt.revisionId());
        Map<UUID, Optional<Course>> courses = new HashMap<>();
        return new LearnerModule(
                attempt.id(),
                document.moduleId(),
                document.title(),
                document.activities().stream()
                        .filter(DocumentActivity::isExternal)
                        .flatMap(activity -> courses
                                .computeIfAbsent(activity.packageId(), id -> findCourse(attempt, id))
                                .flatMap(course -> course.findUnit(activity))
                                .stream())
                        .toList());
    }

    private Optional<Course> findCourse(Attempt attempt, UUID packageId) {
        return packages.find(packageId)
                .filter(found -> found.standard() == PackageStandard.CMI5)
                .map(found -> new Course(
                        found.structure(),
                        repository
                                .find(attempt.id(), found.id())
                                .map(Cmi5Registration::standing)
                                .orElse(CourseStanding.NONE)));
    }

    /** A course and how somebody stands in it. */
    private record Course(PackageStructure structure, CourseStanding standing) {

        Optional<LearnerUnit> findUnit(DocumentActivity activity) {
            return structure.findUnit(activity.unitKey()).map(unit -> {
                UnitStanding reached = standing.of(unit.key());
                boolean isDone = UnitTerms.of(unit).isMet(reached);
                return new LearnerUnit(activity.shortId(), activity.title(), isDone, reached.waived());
            });
        }
    }
}
