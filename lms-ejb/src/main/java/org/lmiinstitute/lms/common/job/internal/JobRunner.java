package org.lmiinstitute.lms.common.job.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.lmiinstitute.lms.common.LmsException;
import org.lmiinstitute.lms.common.job.JobHandler;
import org.lmiinstitute.lms.common.job.JobRun;
import org.lmiinstitute.lms.common.job.JobStoppedException;

/** Runs a job that was taken, and keeps how it ended. */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = System.getLogger(JobRunner.class.getName());

    private Iterable<JobHandler> handlers;
    private JobTable jobs;
    private JobEnds ends;
    private Clock clock;

    protected JobRunner() {}

    @Inject
    public JobRunner(@Any Instance<JobHandler> handlers, JobTable jobs, JobEnds ends, Clock clock) {
        this((Iterable<JobHandler>) handlers, jobs, ends, clock);
    }

    JobRunner(Iterable<JobHandler> handlers, JobTable jobs, JobEnds ends, Clock clock) {
        this.handlers = handlers;
        this.jobs = jobs;
        this.ends = ends;
        this.clock = clock;
    }

    /** @param isStopping whether the server goes down: the job then waits for the next start */
    void run(JobClaim claim, BooleanSupplier isStopping) {
        JobRun run = new JobRun(
                claim.id(),
                claim.parameters(),
                clock,
                progress -> jobs.keep(claim, progress) && !isStopping.getAsBoolean());
        try {
            String result = handler(claim.kind()).run(run);
            jobs.finish(claim, result, clock.instant());
        } catch (JobStoppedException e) {
            // changes nothing of a job that was cancelled or that another node has
            jobs.giveBack(claim);
        } catch (LmsException e) {
            jobs.fail(claim, e.getMessage(), clock.instant());
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "The " + claim.kind() + " job " + claim.id() + " failed", e);
            jobs.fail(claim, unexpected(e), clock.instant());
        } finally {
            ends.tell();
        }
    }

    private JobHandler handler(String kind) {
        for (JobHandler handler : handlers) {
            if (handler.kind().equals(kind)) {
                return handler;
            }
        }
        throw new IllegalStateException("nobody here does jobs of kind " + kind);
    }

    /** The kind of failure only: what its message holds is for the log. */
    private static String unexpected(Throwable failure) {
        return "Something failed on our side (" + failure.getClass().getSimpleName()
                + "); the log of the server has the details.";
    }
}
