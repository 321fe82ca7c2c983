package org.lmiinstitute.lms.external.internal.scorm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.DocumentActivity;
import org.lmiinstitute.lms.external.PackageNavigation;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.external.ScormSequencing;
import org.lmiinstitute.lms.external.ScormStart;
import org.lmiinstitute.lms.external.internal.ExternalLaunchRepository;
import org.lmiinstitute.lms.external.internal.ExternalLaunchRow;
import org.lmiinstitute.lms.tracking.ExternalPlays;

/** How far the rules of SCORM 2004 packages have led their learners. The page around a SCO applies them; what that comes to is kept here. */
@ApplicationScoped
public class ScormSequencings {

    private ScormSequencingTable kept;
    private ExternalLaunchRepository launches;
    private ExternalPlays plays;
    private Clock clock;

    protected ScormSequencings() {}

    @Inject
    public ScormSequencings(
            ScormSequencingTable kept, ExternalLaunchRepository launches, ExternalPlays plays, Clock clock) {
        this.kept = kept;
        this.launches = launches;
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

    /** Whether an opening may still say how far the rules have led: in a package with rules one part is shown at a time, the one that was opened last. */
    boolean isListenedTo(ExternalLaunchRow launch, PackageStructure structure) {
        return !SequencingTree.isIn(structure) || launches.isLatestOfItsPackage(launch);
    }

    /** Where the rules let a learner go, by the ids of packages. */
    Map<UUID, PackageNavigation> navigation(UUID attemptId) {
        return kept.navigation(attemptId);
    }

    /** Of one package; empty before the first visit. */
    Optional<PackageNavigation> find(UUID attemptId, UUID packageId) {
        return kept.findNavigation(attemptId, packageId);
    }

    /**
     * Keeps what a commit brings. Whoever completes a package by its rules has nothing left to do in it: units that the rules led past are completed
     * then, once.
     *
     * @param launchId the player's launch session
     */
    void keep(UUID launchId, ExternalLaunchRow opening, ScormSequencing told) {
        Optional<PackageNavigation> before = kept.findNavigation(opening.attemptId(), opening.packageId());
        kept.keep(opening, told, before.isPresent(), clock.instant());
        boolean wasComplete = before.filter(PackageNavigation::isComplete).isPresent();
        if (told.navigation().isComplete() && !wasComplete) {
            plays.completeUnopened(launchId, activity -> isOther(activity, opening));
        }
    }

    private static boolean isOther(DocumentActivity activity, ExternalLaunchRow opening) {
        return activity.isOf(opening.packageId()) && !activity.shortId().equals(opening.activity());
    }
}
