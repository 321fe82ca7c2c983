package org.lmiinstitute.lms.common.job.internal;

import java.util.UUID;

/**
 * A job that a worker may take, or has taken.
 *
 * @param attempt number of the run, from 1; it tells this run from those before and after
 */
public record JobClaim(UUID id, String kind, String parameters, int attempt) {}
