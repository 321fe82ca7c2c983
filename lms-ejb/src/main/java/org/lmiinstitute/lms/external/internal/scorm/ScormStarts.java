package org.lmiinstitute.lms.external.internal.scorm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.external.ExternalPackage;
import org.lmiinstitute.lms.external.ExternalPackages;
import org.lmiinstitute.lms.external.PackageStandard;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.external.PackageStructure.Unit;
import org.lmiinstitute.lms.external.ScormStart;
import org.lmiinstitute.lms.external.internal.ExternalLaunchRow;
import org.lmiinstitute.lms.identity.Accounts;

/** Prepares the data models with which SCOs begin. */
@ApplicationScoped
public class ScormStarts {

    private ScormRuns runs;
    private ExternalPackages packages;
    private Accounts accounts;

    protected ScormStarts() {}

    @Inject
    public ScormStarts(ScormRuns runs, ExternalPackages packages, Accounts accounts) {
        this.runs = runs;
        this.packages = packages;
        this.accounts = accounts;
    }

    /** Empty for what is no SCO. */
    public Optional<ScormStart> find(ExternalLaunchRow launch) {
        ExternalPackage played = packages.get(launch.packageId());
        return played.standard().isScorm()
                ? played.structure()
                        .findUnit(launch.unitKey())
                        .filter(unit -> !unit.isSilent())
                        .map(unit -> start(launch, played.standard(), unit))
                : Optional.empty();
    }

    private ScormStart start(ExternalLaunchRow launch, PackageStandard standard, Unit unit) {
        ScormRun run = runs.get(launch);
        boolean isEdition2004 = standard == PackageStandard.SCORM_2004;
        ObjectNode cmi = ScormEdition.of(standard).start(run.model(), unit, learner(launch), run.entry(), run.total());
        if (isEdition2004) {
            globals(launch).fill(unit, run.model(), cmi);
        }
        return new ScormStart(unit.title(), isEdition2004, unit.launch(), run.commits(), cmi);
    }

    private GlobalObjectives globals(ExternalLaunchRow launch) {
        PackageStructure structure = packages.get(launch.packageId()).structure();
        GlobalObjectives globals = new GlobalObjectives();
        for (ScormRun run : runs.ofPackage(launch)) {
            structure.findUnit(run.unitKey()).ifPresent(unit -> globals.add(unit, run.model()));
        }
        return globals;
    }

    /** The attempt stands for the learner: no two courses can compare their learners by it. */
    private ScormLearner learner(ExternalLaunchRow launch) {
        String name = accounts.namesOf(List.of(launch.accountId())).getOrDefault(launch.accountId(), "");
        return new ScormLearner(launch.attemptId().toString(), name);
    }
}
