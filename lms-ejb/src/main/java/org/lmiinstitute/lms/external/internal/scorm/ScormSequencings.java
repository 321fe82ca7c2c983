package org.lmiinstitute.lms.external.internal.scorm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.curriculum.DocumentActivity;
import org.lmiinstitute.lms.external.PackageNavigation;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.external.PackageStructure.Unit;
import org.lmiinstitute.lms.external.ScormSequencing;
import org.lmiinstitute.lms.external.ScormStart;
import org.lmiinstitute.lms.external.internal.ExternalLaunchRow;
import org.lmiinstitute.lms.tracking.ExternalPlays;
import org.lmiinstitute.lms.tracking.Performance;

/** How far the rules of SCORM 2004 packages have led their learners. The page around a SCO applies them; what that comes to is kept here. */
@ApplicationScoped
public class ScormSequencings {

    private ScormSequencingTable kept;
    private ExternalPlays plays;
    private Clock clock;

    protected ScormSequencings() {}

    @Inject
    public ScormSequencings(ScormSequencingTable kept, ExternalPlays plays, Clock clock) {
        this.kept = kept;
        this.plays = plays;
        this.clock = clock;
    }

    /** What the page around a unit needs to apply the rules; empty for a package without any. */
    Optional<ScormStart.Rules> findRules(ExternalLaunchRow launch, PackageStructure structure) {
        return SequencingTree.of(structure)
                .map(tree -> new ScormStart.Rules(
                        launch.unitKey(),
                        tree,
                        kept.find(launch.attemptId(), launch.packageId())
                                .map(ScormSequencing::state)
                                .orElse(null)));
    }

    /** Where the rules let a learner go, by the ids of packages. */
    public Map<UUID, PackageNavigation> navigation(UUID attemptId) {
        return kept.navigation(attemptId);
    }

    /** @throws ConflictException if the rules are known not to lead to a unit from where the learner is */
    public void check(UUID attemptId, UUID packageId, Unit unit) {
        boolean isClosed = kept.find(attemptId, packageId)
                .filter(known -> !known.navigation().leadsTo(unit.key()))
                .isPresent();
        if (isClosed) {
            throw new ConflictException("The rules of its package do not lead to " + unit.title() + " from here.");
        }
    }

    /**
     * Keeps what a commit brings. Whoever completes a package by its rules has nothing left to do in it: units that the rules led past are told as
     * completed then, once.
     */
    void keep(UUID launchId, ExternalLaunchRow launch, ScormSequencing told) {
        boolean wasComplete = kept.find(launch.attemptId(), launch.packageId())
                .filter(before -> before.navigation().isComplete())
                .isPresent();
        kept.keep(launch, told, clock.instant());
        if (told.navigation().isComplete() && !wasComplete) {
            completeRest(launchId, launch);
        }
    }

    private void completeRest(UUID launchId, ExternalLaunchRow launch) {
        String id = launch.packageId().toString();
        plays.document(launchId).activities().stream()
                .filter(DocumentActivity::isExternal)
                .filter(activity -> activity.json().path("package").asText().equals(id))
                .map(DocumentActivity::shortId)
                .filter(activity -> !activity.equals(launch.activity()))
                .forEach(activity -> plays.tell(launchId, new Performance(activity, true, null, null), List.of()));
    }
}
