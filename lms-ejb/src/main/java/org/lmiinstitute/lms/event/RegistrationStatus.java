package org.lmiinstitute.lms.event;

/** Where a person stands with a session. */
public enum RegistrationStatus {
    REGISTERED,
    WAITLISTED,
    CANCELLED
}
