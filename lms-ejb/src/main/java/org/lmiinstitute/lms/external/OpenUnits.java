package org.lmiinstitute.lms.external;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.external.internal.ExternalLaunchRepository;
import org.lmiinstitute.lms.external.internal.ExternalLaunchRow;
import org.lmiinstitute.lms.external.internal.scorm.ScormRuns;
import org.lmiinstitute.lms.external.internal.scorm.ScormStarts;

/**
 * What the origins of external packages give and take: whoever has the token of a launch has the files of its package and speaks for
 * its SCO, until the launch ends. No other credential is asked for there, so that no package can use one.
 */
@ApplicationScoped
@Transactional
public class OpenUnits {

    private ExternalLaunchRepository launches;
    private ExternalPackages packages;
    private ScormStarts starts;
    private ScormRuns runs;
    private Settings settings;
    private Clock clock;

    protected OpenUnits() {}

    @Inject
    public OpenUnits(
            ExternalLaunchRepository launches,
            ExternalPackages packages,
            ScormStarts starts,
            ScormRuns runs,
            Settings settings,
            Clock clock) {
        this.launches = launches;
        this.packages = packages;
        this.starts = starts;
        this.runs = runs;
        this.settings = settings;
        this.clock = clock;
    }

    /** A file of the launched package. */
    public Optional<UnitFile> findFile(Admission admission, String path) {
        return findLaunch(admission).map(ExternalLaunchRow::packageId).flatMap(id -> packages.findFile(id, path)
                .map(place -> fileOf(packages.get(id), place)));
    }

    private UnitFile fileOf(ExternalPackage installed, PackageFilePlace place) {
        return new UnitFile(
                place.path(), packages.content(installed), place.position(), place.size(), installed.contentHash());
    }

    /** What the launched SCO begins with; empty if there is no such launch, or it is of no SCO. */
    public Optional<ScormStart> findScorm(Admission admission) {
        return findLaunch(admission).flatMap(starts::find);
    }

    /**
     * Keeps the last words of a SCO whose page goes away.
     *
     * @throws NotFoundException if no such launch runs
     */
    public void commit(Admission admission, ScormCommit commit) {
        ExternalLaunchRow launch =
                findLaunch(admission).orElseThrow(() -> new NotFoundException("launch", "of this token"));
        runs.commit(launch.launchId(), launch, commit);
    }

    private Optional<ExternalLaunchRow> findLaunch(Admission admission) {
        return launches.findRunning(admission.token(), clock.instant())
                .filter(launch -> settings.contentOrigins().isHostOf(launch.packageId(), admission.host()));
    }
}
