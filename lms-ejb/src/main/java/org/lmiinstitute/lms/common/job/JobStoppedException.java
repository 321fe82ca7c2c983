package org.lmiinstitute.lms.common.job;

import java.util.UUID;
import org.lmiinstitute.lms.common.LmsException;

/** The run of a job is to end where it is: the job was cancelled, or another node has it now, or the server stops. */
public class JobStoppedException extends LmsException {

    private static final long serialVersionUID = 1L;

    JobStoppedException(UUID job) {
        super("The run of job " + job + " was stopped.");
    }
}
