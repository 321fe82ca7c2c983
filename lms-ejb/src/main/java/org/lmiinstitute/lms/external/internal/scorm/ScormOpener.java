package org.lmiinstitute.lms.external.internal.scorm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.lmiinstitute.lms.external.OpenedUnit;
import org.lmiinstitute.lms.external.PackageStandard;
import org.lmiinstitute.lms.external.internal.ContentAddresses;
import org.lmiinstitute.lms.external.internal.ExternalLaunchRow;
import org.lmiinstitute.lms.external.internal.FramePages;
import org.lmiinstitute.lms.external.internal.UnitLaunch;
import org.lmiinstitute.lms.external.internal.UnitOpener;
import org.lmiinstitute.lms.tracking.ExternalPlays;
import org.lmiinstitute.lms.tracking.Performance;

/**
 * Opens SCOs within the page that has their run-time, and assets as they are: an asset tells nothing, and seen is done. Where a package has rules,
 * that page asks them first, so its assets are opened there too.
 */
@ApplicationScoped
public class ScormOpener implements UnitOpener {

    private ScormRuns runs;
    private ScormPrerequisites prerequisites;
    private ContentAddresses addresses;
    private FramePages framePages;
    private ExternalPlays plays;

    protected ScormOpener() {}

    @Inject
    public ScormOpener(
            ScormRuns runs,
            ScormPrerequisites prerequisites,
            ContentAddresses addresses,
            FramePages framePages,
            ExternalPlays plays) {
        this.runs = runs;
        this.prerequisites = prerequisites;
        this.addresses = addresses;
        this.framePages = framePages;
        this.plays = plays;
    }

    @Override
    public Set<PackageStandard> standards() {
        return Set.of(PackageStandard.SCORM_12, PackageStandard.SCORM_2004);
    }

    @Override
    public OpenedUnit open(UnitLaunch launch) {
        PackageStandard standard = launch.played().standard();
        boolean hasRules = SequencingTree.isIn(launch.played().structure());
        String address;
        if (launch.unit().isSilent() && !hasRules) {
            see(launch);
            address = addresses.of(launch);
        } else {
            begin(launch.row(), standard);
            address = addresses.ofScorm(launch);
        }
        // the rules of a package lead by way of the player
        return new OpenedUnit(
                launch.row().id(), standard.label(), address, !hasRules && framePages.isOne(launch), !hasRules);
    }

    private void see(UnitLaunch launch) {
        ExternalLaunchRow row = launch.row();
        if (!row.isPreview()) {
            plays.tell(row.launchId(), new Performance(row.activity(), true, null, null), List.of());
            prerequisites.completeRest(plays.hold(row.launchId()), launch.played());
        }
    }

    private void begin(ExternalLaunchRow launch, PackageStandard standard) {
        if (!launch.isPreview()) {
            runs.open(launch, standard);
        }
    }
}
