package org.lmiinstitute.lms.packaging.internal.incoming.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.common.job.JobHandler;
import org.lmiinstitute.lms.common.job.JobRun;
import org.lmiinstitute.lms.packaging.ContentImport;
import org.lmiinstitute.lms.packaging.ImportState;

/**
 * Takes in an import that was accepted: first its files, then all its rows in one transaction, which also says that it is done, so it is
 * done once however often the job is begun.
 */
@ApplicationScoped
public class InstallingJob implements JobHandler {

    private static final String DONE = "{}";

    private DeliveredFiles files;
    private ImportTable imports;
    private ImportedModuleTable modules;
    private Installation installation;
    private Transactions transactions;
    private Clock clock;

    protected InstallingJob() {}

    @Inject
    public InstallingJob(
            DeliveredFiles files,
            ImportTable imports,
            ImportedModuleTable modules,
            Installation installation,
            Transactions transactions,
            Clock clock) {
        this.files = files;
        this.imports = imports;
        this.modules = modules;
        this.installation = installation;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ImportJobs.INSTALL;
    }

    @Override
    public String run(JobRun run) {
        UUID id = ImportJobs.importOf(run);
        imports.find(id)
                .filter(found -> found.state() == ImportState.INSTALLING)
                .ifPresent(found -> install(found, run));
        return DONE;
    }

    private void install(ContentImport accepted, JobRun run) {
        UUID id = accepted.id();
        Path folder = files.emptyWorkFolder(id, run.job());
        try {
            run.begin("reading", 0);
            PreparedImport prepared = installation.prepare(accepted, files.path(id), folder, run);
            run.begin("installing", 0);
            transactions.once(() -> takeIn(id, run.job(), prepared));
            files.remove(id);
        } catch (InvalidInputException e) {
            List<Problem> problems = e.problems().stream()
                    .map(problem -> inContent(problem, folder))
                    .toList();
            imports.end(id, ImportState.INSTALLING, ImportState.READ, problems, clock.instant());
        } finally {
            files.removeWorkFolder(folder);
        }
    }

    /** Where it is in the content files, without the folder for work, which is gone when somebody reads it. */
    private static Problem inContent(Problem problem, Path folder) {
        String where = problem.where().replace(folder.getFileName() + "/", "");
        return new Problem(where, problem.what(), problem.expected());
    }

    private void takeIn(UUID id, UUID job, PreparedImport prepared) {
        List<UUID> came = installation.enter(id, prepared);
        if (!imports.enterAccepted(id, job, prepared.contentHash(), clock.instant())) {
            throw new ConflictException("The import was ended while it was taken in.");
        }
        modules.add(id, came);
    }
}
