/** The table of jobs, and the workers of a node that take jobs from it. */
package org.lmiinstitute.lms.common.job.internal;
