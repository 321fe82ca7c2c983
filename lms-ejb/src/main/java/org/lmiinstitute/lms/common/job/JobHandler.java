package org.lmiinstitute.lms.common.job;

/**
 * Does the work of one kind of job; a bean of the feature whose work it is. It runs outside of any transaction and for nobody: whoever
 * ordered has been checked before. A node may die at any moment, and the same job is begun again from its start; so what is half made
 * must never be taken for whole.
 */
public interface JobHandler {

    /** In up to 40 ASCII characters. */
    String kind();

    /**
     * Does the work, and tells how far it is; what it throws becomes the job's cause of failure.
     *
     * @return what came of it, as JSON
     * @throws JobStoppedException as the run throws it, with everything that is half made cleared away
     */
    String run(JobRun run);
}
