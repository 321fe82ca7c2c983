package org.lmiinstitute.lms.partner;

/** How it stands with a licence. */
public enum LicenceState {
    /** Its first day is still to come. */
    TO_COME,
    VALID,
    /** Its last day is over. */
    EXPIRED,
    /** Somebody of the institute ended it. */
    ENDED
}
