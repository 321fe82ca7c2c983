package org.lmiinstitute.lms.common.job;

import org.lmiinstitute.lms.common.LmsException;

/** What was waited for failed; the message is the cause that the job tells. */
public class JobFailedException extends LmsException {

    private static final long serialVersionUID = 1L;

    public JobFailedException(Job job) {
        super(job.cause().orElseThrow());
    }
}
