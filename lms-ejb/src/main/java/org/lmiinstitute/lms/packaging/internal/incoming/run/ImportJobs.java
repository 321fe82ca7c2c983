package org.lmiinstitute.lms.packaging.internal.incoming.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.job.Job;
import org.lmiinstitute.lms.common.job.JobOrder;
import org.lmiinstitute.lms.common.job.JobRun;
import org.lmiinstitute.lms.common.job.JobService;
import org.lmiinstitute.lms.packaging.ContentImport;
import org.lmiinstitute.lms.packaging.ImportState;
import org.lmiinstitute.lms.packaging.internal.Json;

/** The jobs that work on imports: one reads, one takes in; each import has one at a time. */
@ApplicationScoped
public class ImportJobs {

    static final String READ = "import-read";
    static final String INSTALL = "import-install";

    private static final String ID = "import";

    private JobService jobs;
    private ImportTable imports;

    protected ImportJobs() {}

    @Inject
    public ImportJobs(JobService jobs, ImportTable imports) {
        this.jobs = jobs;
        this.imports = imports;
    }

    /** Has done what the state of an import asks for. */
    void order(ContentImport wanted) {
        String kind = wanted.state() == ImportState.INSTALLING ? INSTALL : READ;
        String parameters = JsonNodeFactory.instance
                .objectNode()
                .put(ID, wanted.id().toString())
                .toString();
        Job job = jobs.order(new JobOrder(
                kind,
                wanted.id().toString(),
                parameters,
                wanted.organizationId(),
                wanted.accountId(),
                "/imports/" + wanted.id()));
        imports.setJob(wanted.id(), job.id());
    }

    /** The job that works on an import, or did last; those of long ago are forgotten. */
    public Optional<Job> of(ContentImport found) {
        return found.jobId().flatMap(jobs::find);
    }

    /** Waits until the job of an import is over, or patience ends. */
    public void await(ContentImport worked, Duration patience) {
        of(worked).ifPresent(job -> jobs.await(job.id(), patience));
    }

    void cancel(ContentImport ended) {
        of(ended).ifPresent(job -> jobs.cancel(job.id()));
    }

    static UUID importOf(JobRun run) {
        return UUID.fromString(Json.parse(run.parameters()).get(ID).asText());
    }
}
