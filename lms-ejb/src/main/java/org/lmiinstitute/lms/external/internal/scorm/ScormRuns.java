package org.lmiinstitute.lms.external.internal.scorm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.external.ExternalPackage;
import org.lmiinstitute.lms.external.ExternalPackages;
import org.lmiinstitute.lms.external.PackageStandard;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.external.PackageStructure.Unit;
import org.lmiinstitute.lms.external.ScormCommit;
import org.lmiinstitute.lms.external.internal.ExternalLaunchRow;
import org.lmiinstitute.lms.tracking.ExternalPlays;
import org.lmiinstitute.lms.tracking.HeldPlay;
import org.lmiinstitute.lms.tracking.PackageEvent;
import org.lmiinstitute.lms.tracking.Performance;
import org.lmiinstitute.lms.tracking.PlayReply;

/** What SCOs tell of their learners: kept at each commit, and told on as far as it is new. */
@ApplicationScoped
public class ScormRuns {

    private ScormRunTable runs;
    private ScormSequencings sequencings;
    private ScormPrerequisites prerequisites;
    private ExternalPackages packages;
    private ExternalPlays plays;
    private Clock clock;

    protected ScormRuns() {}

    @Inject
    public ScormRuns(
            ScormRunTable runs,
            ScormSequencings sequencings,
            ScormPrerequisites prerequisites,
            ExternalPackages packages,
            ExternalPlays plays,
            Clock clock) {
        this.runs = runs;
        this.sequencings = sequencings;
        this.prerequisites = prerequisites;
        this.packages = packages;
        this.plays = plays;
        this.clock = clock;
    }

    /** Begins a session; from now on no other opening of the same SCO is listened to. */
    void open(ExternalLaunchRow launch, PackageStandard standard) {
        ScormRun known = runs.find(launch.attemptId(), launch.activity()).orElse(null);
        if (known == null) {
            runs.add(ScormRun.first(launch, standard));
            return;
        }
        boolean anew = !known.isResumable();
        boolean empty = anew && ScormEdition.of(standard).beginsEmpty();
        runs.change(known.openedAgain(launch, empty));
        if (!known.isUntold()) {
            PackageEvent begun = anew ? new PackageEvent.BegunAnew() : new PackageEvent.Resumed();
            plays.tell(launch.launchId(), new Performance(launch.activity(), false, null, null), List.of(begun));
        }
    }

    ScormRun get(ExternalLaunchRow launch) {
        return runs.find(launch.attemptId(), launch.activity())
                .orElseThrow(() -> new NotFoundException("run of", launch.activity()));
    }

    /**
     * Keeps what a SCO tells. A commit that comes twice, or after a later one, changes nothing; of one whose page was loaded anew, and has
     * spoken, the time alone is kept.
     *
     * @param launchId the player's launch session, which may be a later one than that of the opening: what could not be sent waits
     * @throws NotFoundException unless both are of one attempt
     * @throws ConflictException if the SCO was opened again since, on another device say, or another part of its package if that has rules of order
     */
    public PlayReply commit(UUID launchId, ExternalLaunchRow launch, ScormCommit commit) {
        HeldPlay held = plays.hold(launchId);
        if (!held.attemptId().equals(launch.attemptId())) {
            throw new NotFoundException("opening in this attempt", launch.id());
        }
        ScormRun before = get(launch);
        ExternalPackage played = packages.get(launch.packageId());
        PackageStructure structure = played.structure();
        if (!before.openingId().equals(launch.id()) || !sequencings.isListenedTo(launch, structure)) {
            throw new ConflictException("This was opened somewhere else since; what is done here is no longer kept.");
        }
        if (before.knows(commit)) {
            return plays.standing(launchId, launch.activity());
        }
        Unit unit = structure.findUnit(launch.unitKey()).orElseThrow();
        ScormTelling telling = new ScormTelling(before, unit, commit);
        if (before.sessions().isPast(commit.session())) {
            runs.change(telling.afterLate());
            return plays.standing(launchId, launch.activity());
        }
        runs.change(telling.after(clock.instant()));
        if (commit.sequencing() != null && SequencingTree.isIn(structure)) {
            sequencings.keep(launchId, launch, commit.sequencing());
        }
        if (telling.performance().completed()) {
            prerequisites.completeRest(held, played);
        }
        return plays.tell(launchId, telling.performance(), telling.events());
    }
}
