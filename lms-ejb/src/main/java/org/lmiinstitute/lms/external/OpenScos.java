package org.lmiinstitute.lms.external;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.external.internal.Admissions;
import org.lmiinstitute.lms.external.internal.ExternalLaunchRow;
import org.lmiinstitute.lms.external.internal.scorm.ScormRuns;
import org.lmiinstitute.lms.external.internal.scorm.ScormStarts;

/** Who has the token of a launch also speaks for its SCO, in the same way as it has {@link OpenUnits its files}. */
@ApplicationScoped
public class OpenScos {

    private Admissions admissions;
    private ScormStarts starts;
    private ScormRuns runs;
    private Transactions transactions;

    protected OpenScos() {}

    @Inject
    public OpenScos(Admissions admissions, ScormStarts starts, ScormRuns runs, Transactions transactions) {
        this.admissions = admissions;
        this.starts = starts;
        this.runs = runs;
        this.transactions = transactions;
    }

    /** What the launched SCO begins with; empty if there is no such launch, or it is of no SCO. */
    @Transactional
    public Optional<ScormStart> find(Admission admission) {
        return admissions.findLaunch(admission).flatMap(starts::find);
    }

    /**
     * Keeps the last words of a SCO whose page goes away, unless it was only looked at. Nobody is there to say them again: a race that is lost
     * is run again here.
     *
     * @throws NotFoundException if no such launch runs
     */
    public void commit(Admission admission, ScormCommit commit) {
        transactions.run(() -> {
            ExternalLaunchRow launch = admissions
                    .findLaunch(admission)
                    .orElseThrow(() -> new NotFoundException("launch", "of this token"));
            if (!launch.isPreview()) {
                runs.commit(launch.launchId(), launch, commit);
            }
        });
    }
}
