package org.lmiinstitute.lms.external.internal.scorm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.external.ExternalPackage;
import org.lmiinstitute.lms.external.ExternalPackages;
import org.lmiinstitute.lms.external.PackageStandard;
import org.lmiinstitute.lms.external.PackageStructure.Unit;
import org.lmiinstitute.lms.external.ScormStart;
import org.lmiinstitute.lms.external.internal.ExternalLaunchRow;
import org.lmiinstitute.lms.identity.Accounts;

/** Prepares the data models with which SCOs begin. */
@ApplicationScoped
public class ScormStarts {

    private ScormRuns runs;
    private ScormSequencings sequencings;
    private ExternalPackages packages;
    private Accounts accounts;
    private Ids ids;

    protected ScormStarts() {}

    @Inject
    public ScormStarts(
            ScormRuns runs, ScormSequencings sequencings, ExternalPackages packages, Accounts accounts, Ids ids) {
        this.runs = runs;
        this.sequencings = sequencings;
        this.packages = packages;
        this.accounts = accounts;
        this.ids = ids;
    }

    /** Empty for what is neither a SCO nor a part that rules lead to. */
    public Optional<ScormStart> find(ExternalLaunchRow launch) {
        ExternalPackage played = packages.get(launch.packageId());
        return played.standard().isScorm()
                ? played.structure()
                        .findUnit(launch.unitKey())
                        .filter(unit -> !unit.isSilent() || SequencingTree.isIn(played.structure()))
                        .map(unit -> start(launch, played, unit))
                : Optional.empty();
    }

    private ScormStart start(ExternalLaunchRow launch, ExternalPackage played, Unit unit) {
        PackageStandard standard = played.standard();
        ScormEdition edition = ScormEdition.of(standard);
        ScormRun run = launch.isPreview() ? ScormRun.first(launch, standard) : runs.get(launch);
        ObjectNode cmi = edition.start(run.model(), unit, learner(launch), run.entry(), run.total());
        if (launch.isPreview()) {
            edition.browse(cmi);
        }
        ScormStart.Rules rules =
                sequencings.findRules(launch, played.structure()).orElse(null);
        return new ScormStart(
                unit.title(),
                standard == PackageStandard.SCORM_2004,
                unit.launch(),
                ids.next(),
                cmi,
                unit.isSilent(),
                rules);
    }

    /** The attempt stands for the learner: no two courses can compare their learners by it. */
    private ScormLearner learner(ExternalLaunchRow launch) {
        String name = accounts.namesOf(List.of(launch.accountId())).getOrDefault(launch.accountId(), "");
        return new ScormLearner(launch.attemptId().toString(), name);
    }
}
