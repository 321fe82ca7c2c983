package org.lmiinstitute.lms.common.job;

import java.util.Locale;

/** The life of a job. */
public enum JobState {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    /** Whether nothing will change any more. */
    public boolean isOver() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }

    /** As it stands in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
