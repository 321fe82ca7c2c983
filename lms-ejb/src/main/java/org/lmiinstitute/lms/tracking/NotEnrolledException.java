package org.lmiinstitute.lms.tracking;

import java.util.UUID;
import org.lmiinstitute.lms.common.LmsException;

/** Someone wants to play a module of a course in which they are not enrolled. */
public class NotEnrolledException extends LmsException {

    private static final long serialVersionUID = 1L;

    public NotEnrolledException(UUID courseId) {
        super("Enroll in course " + courseId + " first.");
    }
}
