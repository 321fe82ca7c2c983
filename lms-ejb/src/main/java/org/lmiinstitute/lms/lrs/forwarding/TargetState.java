package org.lmiinstitute.lms.lrs.forwarding;

/** Whether statements go to a target. */
public enum TargetState {
    /** They do, or will as soon as the target can be reached again. */
    RUNNING,
    /** An administrator holds them back. */
    PAUSED,
    /** The target refuses all of them: it needs an administrator. */
    STOPPED
}
