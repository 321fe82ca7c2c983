/**
 * Work that goes on beside the requests: what takes too long for an answer becomes a job, whose progress can be asked for.
 *
 * <p>A feature writes a {@link org.lmiinstitute.lms.common.job.JobHandler} and orders by
 * {@link org.lmiinstitute.lms.common.job.JobService}; who orders the same while it is under way shares the job. Each node works on some
 * jobs at once; the job of a node that died is begun again, here or elsewhere.
 */
package org.lmiinstitute.lms.common.job;
