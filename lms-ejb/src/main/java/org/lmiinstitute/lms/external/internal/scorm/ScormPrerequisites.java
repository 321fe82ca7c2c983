package org.lmiinstitute.lms.external.internal.scorm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lmiinstitute.lms.curriculum.DocumentActivity;
import org.lmiinstitute.lms.external.ExternalPackage;
import org.lmiinstitute.lms.external.ExternalPackages;
import org.lmiinstitute.lms.external.PackageNavigation;
import org.lmiinstitute.lms.external.PackageStandard;
import org.lmiinstitute.lms.external.internal.scorm.prerequisites.LessonStatus;
import org.lmiinstitute.lms.external.internal.scorm.prerequisites.Prerequisites;
import org.lmiinstitute.lms.learning.ActivityProgress;
import org.lmiinstitute.lms.learning.AttemptProgress;
import org.lmiinstitute.lms.tracking.ExternalPlays;
import org.lmiinstitute.lms.tracking.HeldPlay;

/** Which parts of SCORM 1.2 packages are open to a learner, by their prerequisites. Nothing of it is kept: it follows from where the learner stands. */
@ApplicationScoped
public class ScormPrerequisites {

    private ScormRunTable runs;
    private ExternalPackages packages;
    private ExternalPlays plays;

    protected ScormPrerequisites() {}

    @Inject
    public ScormPrerequisites(ScormRunTable runs, ExternalPackages packages, ExternalPlays plays) {
        this.runs = runs;
        this.packages = packages;
        this.plays = plays;
    }

    /** Of all packages with prerequisites in the module that is played, by their ids. */
    Map<UUID, PackageNavigation> navigation(HeldPlay held) {
        Map<UUID, PackageNavigation> navigation = new HashMap<>();
        externals(held).map(DocumentActivity::packageId).distinct().forEach(id -> find(held, packages.get(id))
                .ifPresent(found -> navigation.put(id, found)));
        return navigation;
    }

    /** Of one package; empty if it has no prerequisites to keep to. */
    Optional<PackageNavigation> find(HeldPlay held, ExternalPackage played) {
        if (played.standard() != PackageStandard.SCORM_12) {
            return Optional.empty();
        }
        List<DocumentActivity> activities = activitiesOf(held, played);
        Set<String> units = activities.stream().map(DocumentActivity::unitKey).collect(Collectors.toSet());
        Prerequisites prerequisites = Prerequisites.of(played.structure(), units);
        return prerequisites.isEmpty()
                ? Optional.empty()
                : Optional.of(navigation(prerequisites, standings(held, activities)));
    }

    private static PackageNavigation navigation(Prerequisites prerequisites, Map<String, LessonStatus> standings) {
        return new PackageNavigation(
                null,
                null,
                prerequisites.open(standings),
                Map.of(),
                List.of(),
                List.of(),
                prerequisites.isOver(standings));
    }

    /** Completes what is closed to a learner who has nothing left to do in a package: a lesson for those who fail, say. */
    void completeRest(HeldPlay held, ExternalPackage played) {
        find(held, played)
                .filter(PackageNavigation::isComplete)
                .ifPresent(over -> plays.completeUnopened(
                        held.launchId(),
                        activity -> activity.isOf(played.id()) && !over.open().contains(activity.unitKey())));
    }

    private List<DocumentActivity> activitiesOf(HeldPlay held, ExternalPackage played) {
        return externals(held).filter(activity -> activity.isOf(played.id())).toList();
    }

    private Stream<DocumentActivity> externals(HeldPlay held) {
        return held.document().activities().stream().filter(DocumentActivity::isExternal);
    }

    private Map<String, LessonStatus> standings(HeldPlay held, List<DocumentActivity> activities) {
        AttemptProgress progress = held.progress();
        Map<String, String> told = runs.statuses(held.attemptId());
        Map<String, LessonStatus> standings = new HashMap<>();
        for (DocumentActivity activity : activities) {
            String id = activity.shortId();
            standings.merge(
                    activity.unitKey(),
                    standing(progress.activity(id), told.getOrDefault(id, "")),
                    (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
        return standings;
    }

    /** What was passed or completed stays so, whatever its SCO has told since: what it has opened does not close again. */
    private static LessonStatus standing(ActivityProgress progress, String told) {
        if (Boolean.TRUE.equals(progress.passed())) {
            return LessonStatus.PASSED;
        }
        return progress.isCompleted()
                ? LessonStatus.COMPLETED
                : LessonStatus.find(told).orElse(LessonStatus.NOT_ATTEMPTED);
    }
}
